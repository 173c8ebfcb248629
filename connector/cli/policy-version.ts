import type { PolicyVersion, Store } from '../store/store.ts';
import { cliProblems } from './problems.ts';

/** A version of the policy by its number, or the one in force. @throws Problem CLI_POLICY_NONE, CLI_POLICY_VERSION_UNKNOWN */
export async function versionOf(
  policies: Pick<Store['policies'], 'current' | 'get'>,
  number: string | undefined,
): Promise<PolicyVersion> {
  const current = await policies.current();
  if (!current) throw cliProblems.CLI_POLICY_NONE({});
  if (number === undefined) return current;
  const found = isVersion(number) ? await policies.get(Number(number)) : undefined;
  if (!found) throw cliProblems.CLI_POLICY_VERSION_UNKNOWN({ version: number, current: current.version });
  return found;
}

/** Whether a text is a version's number rather than the name of a file. */
export function isVersion(text: string): boolean {
  return /^[1-9]\d{0,8}$/.test(text);
}

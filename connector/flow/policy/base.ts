import type { PolicyVersion, Store } from '../../store/store.ts';
import { flowProblems } from '../problems.ts';

/** The version in force, which is to be the one that the author has seen. @throws Problem FLOW_NO_POLICY, FLOW_POLICY_MOVED */
export async function versionInForce(
  policies: Pick<Store['policies'], 'current'>,
  base: number | undefined,
): Promise<PolicyVersion> {
  const current = await policies.current();
  if (!current) throw flowProblems.FLOW_NO_POLICY({});
  if (base !== undefined && base !== current.version)
    throw flowProblems.FLOW_POLICY_MOVED({ base, current: current.version });
  return current;
}

import type { policy as endpoint } from '../../../shared/wire/policy.ts';
import { versionInForce } from '../../flow/policy/base.ts';
import type { PolicyVersion, Store } from '../../store/store.ts';
import type { Handler } from '../endpoint.ts';

/** The policy in force, as its file. */
export function policy(policies: Pick<Store['policies'], 'current'>): Handler<typeof endpoint> {
  return async () => {
    const current = await versionInForce(policies, undefined);
    return { ...versionOf(current), yaml: current.yaml };
  };
}

/** A version as the wire has it, without its text. */
export function versionOf({ version, hash, author, appliedAt }: Omit<PolicyVersion, 'yaml'>): {
  readonly version: number;
  readonly hash: string;
  readonly author: string;
  readonly appliedAt: string;
} {
  return { version, hash, author, appliedAt: new Date(appliedAt).toISOString() };
}

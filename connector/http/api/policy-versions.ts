import type { policyVersions as endpoint } from '../../../shared/wire/policy.ts';
import type { Store } from '../../store/store.ts';
import type { Handler } from '../endpoint.ts';
import { versionOf } from './policy.ts';

/** The versions of the policy, newest first. */
export function policyVersions(policies: Pick<Store['policies'], 'list'>): Handler<typeof endpoint> {
  return async ({ query }) => ({ versions: (await policies.list(query.limit)).map(versionOf) });
}

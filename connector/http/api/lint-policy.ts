import type { lintPolicy as endpoint } from '../../../shared/wire/policy.ts';
import { lintMeaning } from '../../flow/lint/lint.ts';
import { versionInForce } from '../../flow/policy/base.ts';
import { readDraft } from '../../flow/policy/draft.ts';
import type { WhoIsThere } from '../../flow/population/everybody.ts';
import type { Store } from '../../store/store.ts';
import type { Handler } from '../endpoint.ts';
import { noticeOf } from './notice.ts';
import type { ServedPortal } from './portal.ts';

/** What is probably not meant in the policy in force. */
export function lintPolicy(
  store: Pick<Store, 'policies' | 'groups' | 'sites' | 'people' | 'population'>,
  everybody: WhoIsThere,
  portals: readonly ServedPortal[],
  now: () => number,
): Handler<typeof endpoint> {
  return async () => {
    const at = now();
    const { version, yaml } = await versionInForce(store.policies, undefined);
    const { problems, warnings, placeOf } = await readDraft(store, portals, yaml, { yaml }, at);
    const meaning = await lintMeaning(store, await everybody(at), portals, placeOf);
    // A group that has gone since is a problem for whoever applies the policy, not for the version in force.
    return { version, warnings: [...problems, ...warnings, ...meaning].map(noticeOf) };
  };
}

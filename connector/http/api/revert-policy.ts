import type { revertPolicy as endpoint } from '../../../shared/wire/policy.ts';
import type { Flow } from '../../flow.ts';
import { adoptPolicy } from '../../flow/policy/adopt.ts';
import { versionInForce } from '../../flow/policy/base.ts';
import { readDraft } from '../../flow/policy/draft.ts';
import { assertPermitted } from '../../flow/policy/permitted.ts';
import { flowProblems } from '../../flow/problems.ts';
import type { Store } from '../../store/store.ts';
import type { Handler } from '../endpoint.ts';
import { noticeOf } from './notice.ts';
import { policyActor } from './policy-actor.ts';
import { changesBetween } from '../../flow/policy/changes.ts';
import { versionOf } from './policy.ts';
import type { ServedPortal } from './portal.ts';

/** Makes the text of an earlier version, checked against today's world, the next version. */
export function revertPolicy(
  flow: Pick<Flow, 'policy'>,
  store: Store,
  portals: readonly ServedPortal[],
  now: () => number,
): Handler<typeof endpoint> {
  return async ({ body: { version, base, reason } }, caller) => {
    const at = now();
    const before = await flow.policy();
    const current = await versionInForce(store.policies, base);
    const earlier = await store.policies.get(version);
    if (!earlier) throw flowProblems.FLOW_UNKNOWN_VERSION({ version });
    const { yaml } = earlier;
    const { policy, problems, warnings } = await readDraft(store, portals, current.yaml, { yaml }, at);
    if (!policy) throw problems[0]!;
    const actor = await policyActor(store, before, caller);
    await assertPermitted(store, portals, yaml, actor, at);
    const adoption = {
      action: 'policy.reverted',
      author: actor.name,
      data: { reason, to: version },
    } as const;
    const added = await adoptPolicy(store, yaml, base, adoption, at);
    return {
      ...versionOf(added),
      warnings: warnings.map(noticeOf),
      changes: changesBetween(before, policy),
    };
  };
}

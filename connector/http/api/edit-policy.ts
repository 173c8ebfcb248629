import type { editPolicy as endpoint } from '../../../shared/wire/policy.ts';
import type { Flow } from '../../flow.ts';
import { adoptPolicy } from '../../flow/policy/adopt.ts';
import { versionInForce } from '../../flow/policy/base.ts';
import { readDraft } from '../../flow/policy/draft.ts';
import { assertPermitted } from '../../flow/policy/permitted.ts';
import type { Store } from '../../store/store.ts';
import type { Handler } from '../endpoint.ts';
import { noticeOf } from './notice.ts';
import { policyActor } from './policy-actor.ts';
import { changesBetween } from '../../flow/policy/changes.ts';
import { versionOf } from './policy.ts';
import type { ServedPortal } from './portal.ts';

/** Makes edits in the text of the policy in force. */
export function editPolicy(
  flow: Pick<Flow, 'policy'>,
  store: Store,
  portals: readonly ServedPortal[],
  now: () => number,
): Handler<typeof endpoint> {
  return async ({ body: { base, edits, reason } }, caller) => {
    const at = now();
    const before = await flow.policy();
    const current = await versionInForce(store.policies, base);
    const { policy, text, problems, warnings } = await readDraft(store, portals, current.yaml, { edits }, at);
    if (!policy || text === undefined) throw problems[0]!;
    const actor = await policyActor(store, before, caller);
    await assertPermitted(store, portals, text, actor, at);
    const adoption = { action: 'policy.edited', author: actor.name, data: { reason, edits } } as const;
    const added = await adoptPolicy(store, text, base, adoption, at);
    return {
      ...versionOf(added),
      warnings: warnings.map(noticeOf),
      changes: changesBetween(before, policy),
    };
  };
}

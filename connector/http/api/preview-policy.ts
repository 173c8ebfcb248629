import type { previewPolicy as endpoint } from '../../../shared/wire/policy.ts';
import type { Flow, FlowStore } from '../../flow.ts';
import { versionInForce } from '../../flow/policy/base.ts';
import { readDraft } from '../../flow/policy/draft.ts';
import { countsBesides } from '../../flow/policy/preview.ts';
import type { Handler } from '../endpoint.ts';
import { noticeOf } from './notice.ts';
import { changesBetween } from '../../flow/policy/changes.ts';
import type { ServedPortal } from './portal.ts';

/** What differs under a draft of the policy; writes nothing. */
export function previewPolicy(
  flow: Pick<Flow, 'policy'>,
  store: FlowStore,
  portals: readonly ServedPortal[],
  now: () => number,
): Handler<typeof endpoint> {
  return async ({ body }) => {
    const at = now();
    const current = await versionInForce(store.policies, body.base);
    const draft = await readDraft(store, portals, current.yaml, body, at);
    const { policy, text } = draft;
    const told = { problems: draft.problems.map(noticeOf), warnings: draft.warnings.map(noticeOf) };
    if (!policy || text === undefined) return { ...told, changes: [], people: 0, portals: [] };
    return {
      ...told,
      changes: changesBetween(await flow.policy(), policy),
      ...(await countsBesides(store, portals, text, at)),
      yaml: text,
    };
  };
}

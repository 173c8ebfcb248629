import type { addOverride as endpoint } from '../../../shared/wire/override.ts';
import { newId } from '../../../shared/text/new-id.ts';
import type { Flow } from '../../flow.ts';
import type { Store } from '../../store/store.ts';
import type { Handler } from '../endpoint.ts';
import { servedPortal } from './access.ts';
import { checkEdit } from './edit.ts';
import type { ServedPortal } from './portal.ts';
import { apiProblems } from './problems.ts';
import { readView } from './read-view.ts';
import type { CurrentPolicy } from './speaks-for.ts';

/** Writes the override that was previewed, with its audit record. */
export function addOverride(
  flow: Pick<Flow, 'account' | 'assertWithinCeiling'>,
  store: Pick<Store, 'transaction' | 'sites'>,
  policy: CurrentPolicy,
  portals: readonly ServedPortal[],
  now: () => number,
): Handler<typeof endpoint> {
  return async ({ params, body }, caller) => {
    const at = now();
    const portal = servedPortal(portals, params.portal);
    const { account } = params;
    const edit = await checkEdit(flow, store.sites, policy, portal, account, body, caller, at, newId());
    if (edit.preview.hash !== body.hash) throw apiProblems.PLAN_STALE({});
    const { override } = edit;
    await store.transaction(async (tx) => {
      await tx.overrides.add(override);
      await tx.audit.append({
        at,
        actor: override.author,
        action: 'override.added',
        subject: `${override.portal}/${edit.state.account.key}`,
        data: { ...override },
      });
    });
    return readView(flow, store.sites, portal, account, caller, at);
  };
}

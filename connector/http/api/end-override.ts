import type { endOverride as endpoint } from '../../../shared/wire/override.ts';
import type { Flow } from '../../flow.ts';
import type { Store } from '../../store/store.ts';
import type { Handler } from '../endpoint.ts';
import { assertNotOwn, personOf, servedPortal, visibleAccount } from './access.ts';
import { authorOf } from './author.ts';
import type { ServedPortal } from './portal.ts';
import { apiProblems } from './problems.ts';
import { readView } from './read-view.ts';

/** Ends an override of this account now. */
export function endOverride(
  flow: Pick<Flow, 'account'>,
  store: Pick<Store, 'transaction' | 'sites'>,
  portals: readonly ServedPortal[],
  now: () => number,
): Handler<typeof endpoint> {
  return async ({ params }, caller) => {
    const at = now();
    const portal = servedPortal(portals, params.portal);
    const { id } = portal.descriptor;
    const state = await visibleAccount(flow, id, params.account, caller, at);
    assertNotOwn(portal, caller, state);
    const person = personOf(state);
    await store.transaction(async (tx) => {
      const override = await tx.overrides.get(params.override);
      if (override?.person !== person.id || override.portal !== id || override.endedAt !== undefined)
        throw apiProblems.OVERRIDE_UNKNOWN({ override: params.override });
      await tx.overrides.end(override.id, at);
      await tx.audit.append({
        at,
        actor: authorOf(caller),
        action: 'override.ended',
        subject: `${id}/${state.account.key}`,
        data: { override: override.id, reason: override.reason },
      });
    });
    return readView(flow, store.sites, portal, params.account, caller, at);
  };
}

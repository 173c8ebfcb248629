import type { history as endpoint } from '../../../shared/wire/history.ts';
import type { Flow } from '../../flow.ts';
import { historyOf } from '../../flow/history/history.ts';
import type { Store } from '../../store/store.ts';
import type { Handler } from '../endpoint.ts';
import { servedPortal, visibleAccount } from './access.ts';
import type { ServedPortal } from './portal.ts';

/** What happened to one account. */
export function history(
  flow: Pick<Flow, 'account'>,
  store: Pick<Store, 'audit'>,
  portals: readonly ServedPortal[],
  now: () => number,
): Handler<typeof endpoint> {
  return async ({ params, query: { limit, before } }, caller) => {
    const portal = servedPortal(portals, params.portal).descriptor.id;
    const { account, items } = await visibleAccount(flow, portal, params.account, caller, now());
    const reasons = items.flatMap(({ because, against }) => [...because, ...against]);
    const rules = new Set(reasons.flatMap((reason) => (reason.kind === 'rule' ? [reason.rule] : [])));
    return historyOf(store, { portal, key: account.key }, rules, limit, before);
  };
}

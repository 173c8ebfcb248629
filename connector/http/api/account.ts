import type { account as endpoint } from '../../../shared/wire/account.ts';
import type { Flow } from '../../flow.ts';
import type { Store } from '../../store/store.ts';
import type { Handler } from '../endpoint.ts';
import { servedPortal } from './access.ts';
import type { ServedPortal } from './portal.ts';
import { readView } from './read-view.ts';

/** Effective permissions of one account, with reasons, drift and steps. */
export function account(
  flow: Pick<Flow, 'account'>,
  sites: Pick<Store['sites'], 'all'>,
  portals: readonly ServedPortal[],
  now: () => number,
): Handler<typeof endpoint> {
  return ({ params }, caller) =>
    readView(flow, sites, servedPortal(portals, params.portal), params.account, caller, now());
}

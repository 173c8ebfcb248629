import type { Flow } from '../../flow.ts';
import type { AccountView } from '../../../shared/wire/account.ts';
import type { Store, TokenRecord } from '../../store/store.ts';
import type { Frozen } from '../endpoint.ts';
import { visibleAccount } from './access.ts';
import { accountView } from './account-view.ts';
import type { ServedPortal } from './portal.ts';
import { isOwnAccount } from './speaks-for.ts';

/** The view of one account for one caller, as it stands at `now`; also the answer to every edit. */
export async function readView(
  flow: Pick<Flow, 'account'>,
  sites: Pick<Store['sites'], 'all'>,
  portal: ServedPortal,
  key: string,
  caller: TokenRecord,
  now: number,
): Promise<Frozen<AccountView>> {
  const { id } = portal.descriptor;
  const state = await visibleAccount(flow, id, key, caller, now);
  const canEdit = caller.scope === 'admin' && !isOwnAccount(portal, caller, state);
  return accountView(portal.descriptor, state, await sites.all(id), canEdit);
}

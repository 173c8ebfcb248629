import type { Account } from '../../shared/model/account.ts';
import type { Person } from '../../shared/model/person.ts';
import type { PortalPolicy } from '../../shared/model/policy.ts';
import type { Store } from '../store/store.ts';
import { keysOf } from './claims-on.ts';

/** The account that a person has in a portal: under their own key, or under what a single source calls them. */
export async function accountOf(
  accounts: Pick<Store['accounts'], 'byKey'>,
  portal: PortalPolicy,
  person: Person,
): Promise<Account | undefined> {
  for (const key of keysOf(portal, person)) {
    const account = await accounts.byKey(portal.portal, key);
    if (account) return account;
  }
  return undefined;
}

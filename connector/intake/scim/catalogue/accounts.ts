import type { Person } from '../../../../shared/model/person.ts';
import type { ClaimedAccount, Json } from '../../../store/store.ts';
import { accountType, userType } from '../schema/index.ts';
import { type Known, type Telling, catalogued, portalReference, reference } from './known.ts';

/** An account as it is answered, with whose it is when there is no doubt; `people` by id. */
export function accountResource(
  { account, people: claimants }: ClaimedAccount,
  people: ReadonlyMap<string, Person>,
  { portals }: Pick<Known, 'portals'>,
  { base }: Telling,
): Json {
  const portal = portals.find(({ descriptor }) => descriptor.id === account.portal)?.descriptor;
  const [owner, ...others] = claimants;
  const isCertain = owner !== undefined && others.length === 0;
  const own = {
    userName: account.key,
    displayName: account.name,
    email: account.email,
    active: account.status === 'active',
    status: account.status,
    mode: account.mode,
    shownAt: account.shownAt === undefined ? undefined : new Date(account.shownAt).toISOString(),
    portal: portal && portalReference(portal, base),
    user: isCertain ? reference(userType, owner, people.get(owner)?.displayName, base) : undefined,
  };
  return catalogued(accountType, account.id, own, base);
}

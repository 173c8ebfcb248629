import type { Person } from '../../../shared/model/person.ts';
import type { Policy, PortalPolicy } from '../../../shared/model/policy.ts';
import type { Store } from '../../store/store.ts';
import { accountOf } from '../account-of.ts';
import { portalPolicy } from '../account.ts';
import { keysOf } from '../claims-on.ts';
import { foldKey } from '../correlate.ts';

/** Templates whose key finds its person by itself: `people.find` looks among userNames and e-mails. */
const FOUND_BY_KEY = new Set(['{userName}', '{email}']);

/** A portal with accounts that ended. */
interface Ended {
  readonly portal: string;
  readonly named: PortalPolicy;
  /** Folded. */
  readonly keys: ReadonlySet<string>;
}

/** By portal, the ids of the people whose account there is suspended or archived. */
export async function endedOwners(
  store: Pick<Store, 'people' | 'accounts'>,
  policy: Policy,
  portals: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const all = await Promise.all(
    portals.map(async (portal): Promise<Ended> => {
      const accounts = await store.accounts.ended(portal);
      const keys = new Set(accounts.map(({ key }) => foldKey(key)));
      return { portal, named: portalPolicy(policy.portals, portal), keys };
    }),
  );
  const owners = new Map<string, string[]>(all.map(({ portal }) => [portal, []]));
  const several: { readonly person: Person; readonly ended: Ended }[] = [];
  const claim = (person: Person, ended: Ended) => {
    const own = keysOf(ended.named, person);
    if (!own.some((key) => ended.keys.has(key))) return;
    if (own.length > 1) several.push({ person, ended });
    else owners.get(ended.portal)!.push(person.id);
  };
  const [direct, others] = [true, false].map((byKey) =>
    all.filter(({ named, keys }) => keys.size > 0 && FOUND_BY_KEY.has(named.identifier) === byKey),
  );
  for (const ended of direct!)
    for (const key of ended.keys) for (const { person } of await store.people.find(key)) claim(person, ended);
  if (others!.length > 0)
    await store.people.each((people) => {
      for (const person of people) for (const ended of others!) claim(person, ended);
    });
  for (const { person, ended } of several) {
    const account = await accountOf(store.accounts, ended.named, person);
    if (account && ended.keys.has(foldKey(account.key))) owners.get(ended.portal)!.push(person.id);
  }
  return owners;
}

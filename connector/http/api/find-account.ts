import type { Person } from '../../../shared/model/person.ts';
import type { findAccount as endpoint } from '../../../shared/wire/find-account.ts';
import { accountOf } from '../../flow/account-of.ts';
import { portalPolicy } from '../../flow/account.ts';
import { foldKey, keyOf } from '../../flow/correlate.ts';
import type { Store } from '../../store/store.ts';
import type { Handler } from '../endpoint.ts';
import { servedPortal } from './access.ts';
import type { ServedPortal } from './portal.ts';
import type { CurrentPolicy } from './speaks-for.ts';

/** The accounts that carry a name or an address themselves, and those of the people who do. */
export function findAccount(
  { accounts, people }: Pick<Store, 'accounts' | 'people'>,
  policy: CurrentPolicy,
  portals: readonly ServedPortal[],
): Handler<typeof endpoint> {
  return async ({ params, query: { name, email } }) => {
    const { id } = servedPortal(portals, params.portal).descriptor;
    const [shown, called] = await Promise.all([
      name === undefined ? accounts.withEmail(id, email!) : accounts.named(id, name),
      name === undefined
        ? people.find(email!).then((rows) => rows.map(({ person }) => person).filter(has(email!)))
        : people.named(name),
    ]);
    const rules = portalPolicy((await policy()).portals, id);
    const found = new Map<string, { key: string; name?: string }>(
      shown.map(({ key }) => [foldKey(key), { key }]),
    );
    for (const person of called) {
      const account = await accountOf(accounts, rules, person);
      const key = account?.key ?? keyOf(rules, person);
      if (key === undefined) continue;
      // Who left before there was an account has none.
      if (!account && person.status === 'archived') continue;
      found.set(foldKey(key), { key, name: person.displayName });
    }
    return { accounts: [...found.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1)) };
  };
}

/** `find` also takes a userName and an id. */
function has(email: string): (person: Person) => boolean {
  return (person) =>
    [person, ...(person.facets ?? [])].some(
      (row) => row.email !== undefined && foldKey(row.email) === foldKey(email),
    );
}

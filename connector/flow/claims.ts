import type { Person } from '../../shared/model/person.ts';
import type { PortalPolicy } from '../../shared/model/policy.ts';
import type { AccountClaim, Store } from '../store/store.ts';
import { portalPolicy } from './account.ts';
import { foldKey, keyOf } from './correlate.ts';

/** Templates by which the store itself finds whose an account is. */
const NAMED_BY: ReadonlyMap<string, 'userName' | 'email'> = new Map([
  ['{userName}', 'userName'],
  ['{email}', 'email'],
]);
const PAGE = 1_000;

/**
 * How the accounts of portals belong to the people of one source. Undefined when a portal names them by something else
 * than userName or e-mail and there are more than `most` people to be asked for it.
 */
export async function claimsOf(
  people: Pick<Store['people'], 'search'>,
  policies: readonly PortalPolicy[],
  portals: readonly string[],
  source: string,
  most: number,
): Promise<readonly AccountClaim[] | undefined> {
  const rules = portals.map((portal) => portalPolicy(policies, portal));
  const others = rules.filter(({ identifier }) => !NAMED_BY.has(identifier));
  const everybody = others.length > 0 ? await peopleOf(people, source, most) : [];
  if (everybody === undefined) return undefined;
  return rules.map((rule) => {
    const by = NAMED_BY.get(rule.identifier);
    return by ? { portal: rule.portal, by } : claimOf(rule, everybody);
  });
}

/** The accounts of one person. */
export function claimsOfPerson(
  policies: readonly PortalPolicy[],
  portals: readonly string[],
  person: Person,
): readonly AccountClaim[] {
  return portals.map((portal) => claimOf(portalPolicy(policies, portal), [person]));
}

function claimOf(rule: PortalPolicy, people: readonly Person[]): AccountClaim {
  const keys = new Map<string, string[]>();
  for (const person of people) {
    const key = keyOf(rule, person);
    if (key !== undefined) keys.set(foldKey(key), [...(keys.get(foldKey(key)) ?? []), person.id]);
  }
  return { portal: rule.portal, keys };
}

async function peopleOf(
  people: Pick<Store['people'], 'search'>,
  source: string,
  most: number,
): Promise<readonly Person[] | undefined> {
  const found: Person[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const { total, items } = await people.search(source, undefined, { offset, limit: PAGE });
    if (total > most) return undefined;
    for (const { person } of items) found.push(person);
    if (items.length < PAGE) return found;
  }
}

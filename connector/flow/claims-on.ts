import type { Account } from '../../shared/model/account.ts';
import type { Person } from '../../shared/model/person.ts';
import type { PortalPolicy } from '../../shared/model/policy.ts';
import { accountKey } from '../policy/identifier.ts';
import { foldKey } from './fold-key.ts';

/** An account key with the account and everybody whose it may be, those who left included. */
export interface Claim {
  readonly key: string;
  readonly account: Account | undefined;
  readonly people: Person[];
}

/**
 * Who claims which account, by folded key: the portal's accounts first, then those that are yet to be created. Somebody
 * whom several sources know also claims what is there under another source's name for them and nobody else claims, and
 * needs no new account then.
 */
export function claimsOn(
  portal: PortalPolicy,
  accounts: readonly Account[],
  people: readonly Person[],
): ReadonlyMap<string, Claim> {
  const claims = new Map<string, Claim>(
    accounts.map((account) => [foldKey(account.key), { key: account.key, account, people: [] }]),
  );
  for (const person of people) {
    const key = accountKey(portal.identifier, person);
    if (key === undefined) continue;
    const folded = foldKey(key);
    const claim = claims.get(folded) ?? { key, account: undefined, people: [] };
    claim.people.push(person);
    claims.set(folded, claim);
  }
  const facets = people.filter((person) => person.facets !== undefined);
  if (facets.length > 0) claimByFacets(portal, claims, facets);
  return claims;
}

function claimByFacets(portal: PortalPolicy, claims: Map<string, Claim>, people: readonly Person[]): void {
  const free = new Set([...claims.values()].filter((claim) => claim.account && claim.people.length === 0));
  for (const person of people) {
    const [own, ...others] = keysOf(portal, person);
    const found = others.flatMap((key) => claims.get(key) ?? []).filter((claim) => free.has(claim));
    for (const claim of found) claim.people.push(person);
    const planned = claims.get(own ?? '');
    if (found.length === 0 || !planned || planned.account) continue;
    planned.people.splice(planned.people.indexOf(person), 1);
    if (planned.people.length === 0) claims.delete(own!);
  }
}

/** The folded keys of every account that may be a person's: their own first, then by what single sources call them. */
export function keysOf(portal: PortalPolicy, person: Person): readonly string[] {
  const keys = [person, ...(person.facets ?? [])].map((row) => accountKey(portal.identifier, row));
  return [...new Set(keys.filter((key) => key !== undefined).map(foldKey))];
}

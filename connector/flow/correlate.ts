import type { Account } from '../../shared/model/account.ts';
import type { Person } from '../../shared/model/person.ts';
import type { PortalPolicy } from '../../shared/model/policy.ts';
import type { Hold } from '../../shared/plan/step.ts';
import { accountKey } from '../policy/identifier.ts';
import { claimsOn } from './claims-on.ts';
import { foldKey } from './fold-key.ts';

export { foldKey } from './fold-key.ts';

/** An account key with the account and the people that claim it; either side may be missing. */
export interface Pairing {
  readonly key: string;
  readonly account: Account | undefined;
  readonly people: readonly Person[];
}

/** The key of a person's account in a portal; undefined when the person lacks the attribute that makes it. */
export function keyOf(portal: PortalPolicy, person: Person): string | undefined {
  return accountKey(portal.identifier, person);
}

/** Joins people and accounts by the portal's identifier template, never by e-mail alone. */
export function correlate(
  portal: PortalPolicy,
  accounts: readonly Account[],
  people: readonly Person[],
): Pairing[] {
  return [...claimsOn(portal, accounts, people).values()].map((claim) => ({
    ...claim,
    people: livingFirst(claim.people),
  }));
}

/** A person who came back under a new identity takes the place of the archived one. */
export function livingFirst(people: readonly Person[]): readonly Person[] {
  const living = people.filter((person) => person.status !== 'archived');
  return living.length > 0 ? living : people;
}

/** Why nothing may be applied to this account, if anything. */
export function holdOf(portal: PortalPolicy, pairing: Pairing, needsEmail: boolean): Hold | undefined {
  const key = foldKey(pairing.key);
  if (portal.protected.some((other) => foldKey(other) === key) || pairing.account?.mode === 'protected')
    return 'protected';
  if (portal.unmanaged.some((other) => foldKey(other) === key) || pairing.account?.mode === 'unmanaged')
    return 'unmanaged';
  if (pairing.people.length > 1) return 'contested';
  if (pairing.people.length === 0) return 'orphan';
  if (!pairing.account && needsEmail && !pairing.people[0]!.email) return 'no-email';
  return undefined;
}

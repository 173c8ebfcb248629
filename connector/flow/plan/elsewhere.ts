import type { Exclusion } from '../../../shared/model/policy.ts';
import { holdingOf } from '../../../shared/plan/constraint/holding.ts';
import type { Side } from '../../../shared/plan/constraint/meeting.ts';
import { placeNames } from '../../../shared/plan/constraint/place.ts';
import { rightsOf } from '../../../shared/plan/constraint/rights.ts';
import { stateOf } from '../../../shared/plan/constraint/state.ts';
import { correlate } from '../correlate.ts';
import { judge, type Court } from '../judge.ts';
import { subjectIn, type Crowd } from './crowd.ts';
import type { Ledger } from './ledger.ts';

/** Ids of the other portals whose rights some exclusion sets against those of `portal`. */
export function portalsAgainst(portal: string, exclusions: readonly Exclusion[]): ReadonlySet<string> {
  const sides = exclusions.map((exclusion) => exclusion.sides.map((side) => side.portal));
  const others = sides.filter((portals) => portals.includes(portal)).flat();
  return new Set(others.filter((other) => other !== portal));
}

/**
 * What a person holds, or is to hold, in another portal. Asked only about people whose steps are concerned, so that
 * nothing is judged before.
 */
export function sideFinder(court: Court, crowd: Crowd, ledger: Ledger): (person: string) => readonly Side[] {
  const { portal, policy, bundles, sites } = court;
  const rights = rightsOf(portal, bundles);
  const places = placeNames(sites);
  const pairings = new Map(
    correlate(policy, ledger.accounts, crowd.people).flatMap((pairing) =>
      pairing.people.length === 1 ? [[pairing.people[0]!.id, pairing] as const] : [],
    ),
  );
  return (id) => {
    const pairing = pairings.get(id);
    if (!pairing) return [];
    const { key, account, people } = pairing;
    const subject = subjectIn(crowd, people[0]!, ledger.overrides.get(id) ?? []);
    const known = ledger.known(account);
    const { desired } = judge(court, pairing, subject, known);
    const holding = holdingOf(portal, key, account, people[0], known, undefined, desired);
    return [{ rights, places, state: stateOf(holding) }];
  };
}

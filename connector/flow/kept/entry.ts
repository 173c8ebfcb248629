import type { Account } from '../../../shared/model/account.ts';
import type { Person } from '../../../shared/model/person.ts';
import { holdingOf, type Holding } from '../../../shared/plan/constraint/holding.ts';
import type { Side } from '../../../shared/plan/constraint/meeting.ts';
import { placeNames } from '../../../shared/plan/constraint/place.ts';
import { rightsOf } from '../../../shared/plan/constraint/rights.ts';
import { stateOf } from '../../../shared/plan/constraint/state.ts';
import type { Known } from '../../../shared/plan/known.ts';
import type { AccountPlan } from '../../../shared/plan/step.ts';
import type { Subject } from '../../engine/engine.ts';
import { livingFirst } from '../correlate.ts';
import { judge, type Court } from '../judge.ts';

/** One account of a portal as it is judged by itself, with what it was judged from. */
export interface Entry {
  readonly key: string;
  readonly account: Account | undefined;
  /** Everybody whose key this is, those who left included. */
  readonly claimants: readonly Person[];
  /** Undefined when nobody, or more than one person, claims it. */
  readonly subject: Subject | undefined;
  readonly known: Known;
  readonly plan: AccountPlan;
  /** Absent for an account that is not there yet. */
  readonly holding?: Holding;
}

/** Judges one account, whatever others have to say. Pure. */
export function entryOf(
  court: Court,
  { key, account, claimants, subject, known }: Omit<Entry, 'plan' | 'holding'>,
): Entry {
  const people = livingFirst(claimants);
  const { plan } = judge(court, { key, account, people }, subject, known);
  const person = people.length === 1 ? people[0] : undefined;
  return {
    key,
    account,
    claimants,
    subject,
    known,
    plan,
    ...(account && { holding: holdingOf(court.portal, key, account, person, known) }),
  };
}

/** What the person of an entry holds there, or is to hold: what rights in another portal may meet. */
export function sideOf(court: Court, { key, account, claimants, subject, known }: Entry): readonly Side[] {
  const people = livingFirst(claimants);
  if (!subject || people.length !== 1) return [];
  const { desired } = judge(court, { key, account, people }, subject, known);
  const holding = holdingOf(court.portal, key, account, people[0], known, undefined, desired);
  return [
    {
      rights: rightsOf(court.portal, court.bundles),
      places: placeNames(court.sites),
      state: stateOf(holding),
    },
  ];
}

import type { WorkState } from '../message/work.ts';

export type Tour = NonNullable<WorkState['tour']>;
export type Leg = Tour['legs'][number];
export type StopReason = NonNullable<Tour['stop']>;
/** What became of an account; `open` = its turn has not come, or it is under way. */
export type Outcome = NonNullable<Leg['outcome']> | 'open';

/** In the order in which they are shown: what asks for somebody first. */
export const OUTCOMES = ['surprise', 'unverified', 'by-hand', 'skipped', 'done', 'open'] as const;

export function outcomeOf({ outcome }: Pick<Leg, 'outcome'>): Outcome {
  return outcome ?? 'open';
}

/** The account that a tour is at; undefined when every one has an outcome. */
export function legUnderWay({ legs }: Pick<Tour, 'legs'>): Leg | undefined {
  return legs.find(({ outcome }) => outcome === undefined);
}

export type Tally = Readonly<Record<Outcome, number>>;

export function tallyOf(legs: readonly Pick<Leg, 'outcome'>[]): Tally {
  const tally = { surprise: 0, unverified: 0, 'by-hand': 0, skipped: 0, done: 0, open: 0 };
  for (const leg of legs) tally[outcomeOf(leg)] += 1;
  return tally;
}

/** The tab that a tour goes to next in its account; undefined when it has seen them all. */
export function tabUnderWay(tour: Pick<Tour, 'legs' | 'under'>): string | undefined {
  return legUnderWay(tour)?.tabs.find((tab) => !tour.under.visited.includes(tab));
}

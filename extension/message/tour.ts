import { z } from 'zod';
import { isoTime } from '../../shared/wire/parts.ts';

/** What became of one account. `by-hand` = what is left there only a person may do. */
export const legOutcome = z.enum(['done', 'unverified', 'surprise', 'skipped', 'by-hand']);
export type LegOutcome = z.infer<typeof legOutcome>;

/** Why a tour stands still: the first surprise stops it, and nothing is tried a second time unasked. */
export const stopReason = z.enum([
  /** A required label is missing: the adapter touches nothing. */
  'changed',
  /** Another user is signed in to the portal. */
  'mismatch',
  /** A box was put back, is greyed out or is not there. */
  'refused',
  /** The portal did not save, or shows something else than was saved. */
  'not-saved',
  /** A press led nowhere. */
  'stuck',
  /** The connector or the portal's page is away. */
  'away',
  /** The plan that the queue was made of is no longer the plan. */
  'stale',
  'user',
]);
export type StopReason = z.infer<typeof stopReason>;

/** One account of a tour. */
export const leg = z.object({
  account: z.string(),
  name: z.string().optional(),
  /** Tabs to visit, in order. */
  tabs: z.array(z.string()),
  /** Steps of the plan, when the tour began. */
  steps: z.int(),
  /** Only a person may do what is to be done there: it is shown the way, whatever the mode. */
  byHand: z.boolean(),
  outcome: legOutcome.optional(),
});
export type Leg = z.infer<typeof leg>;

/** A way through the portal's pages: to read them, to put one account right, or to work off a plan. */
export const tour = z.object({
  id: z.uuid(),
  portal: z.string(),
  kind: z.enum(['read', 'account', 'queue']),
  /** press = Portillon presses links and the portal's save; point = it shows what to press. Boxes it ticks itself. */
  how: z.enum(['press', 'point']),
  /** The browser's tab that the tour began in. */
  tab: z.int(),
  /** The kept plan of a queue. */
  plan: z.string().optional(),
  /** Accounts are added as the portal's list shows them. */
  discovers: z.boolean(),
  /** Of a reading: the list only, or every account too. */
  depth: z.enum(['list', 'accounts']).optional(),
  /** The last page of the list was seen. */
  listSeen: z.boolean(),
  legs: z.array(leg).max(20_000),
  status: z.enum(['running', 'paused', 'stopped', 'done']),
  stop: stopReason.optional(),
  startedAt: isoTime,
  /** Of the leg under way. */
  under: z.object({
    /** `verify` = the account is opened again to see what the portal has saved. */
    phase: z.enum(['work', 'verify']),
    visited: z.array(z.string()),
    /** Pages of the open tab's list that were seen. */
    pages: z.array(z.int()),
    /** Boxes were clicked since the portal's save. */
    touched: z.boolean(),
    /** Something was saved: it must be read back. */
    saved: z.boolean(),
    /** The account's page was left since the phase began. */
    left: z.boolean(),
    /** What was pressed last and on which page, and how often in a row. */
    pressed: z.string(),
    times: z.int(),
    /** The list was gone through to its end once. */
    searched: z.boolean(),
  }),
});
export type Tour = z.infer<typeof tour>;

export const NEW_LEG: Tour['under'] = {
  phase: 'work',
  visited: [],
  pages: [],
  touched: false,
  saved: false,
  left: true,
  pressed: '',
  times: 0,
  searched: false,
};

/** The account that a tour is at; undefined when every one has an outcome. */
export function currentLeg({ legs }: Tour): Leg | undefined {
  return legs.find(({ outcome }) => outcome === undefined);
}

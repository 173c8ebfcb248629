import { z } from 'zod';
import { isoTime } from '../../shared/wire/parts.ts';

const text = z.string().min(1).max(320);

/** One box (or, in consultation, one yes/no mark) of the page. `row` has a meaning inside its reading only. */
export const shownBox = z.strictObject({
  row: z.int().min(0),
  /** A site is reported by the words of its row; the background knows which site that is (decision 0003). */
  what: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('feature'), id: text }),
    z.strictObject({ kind: z.literal('site'), label: text }),
    z.strictObject({ kind: z.literal('profile'), module: text }),
    z.strictObject({ kind: z.literal('hours') }),
  ]),
  saved: z.boolean(),
  now: z.boolean(),
  /** What is chosen: a profile's name, login hours (shared/portal/hours-text.ts); empty = nothing. */
  value: z.strictObject({ saved: z.string().max(2_000), now: z.string().max(2_000) }).optional(),
  disabled: z.boolean(),
});
export type ShownBox = z.infer<typeof shownBox>;

const accountPage = z.strictObject({
  kind: z.literal('account'),
  /** As the page writes it: `admin@regle`. */
  viewer: text,
  /** As the page writes it; absent where it tells the person's name only. */
  account: text.optional(),
  name: text.optional(),
  /** Absent: a tab that holds none of the portal's boxes. */
  tab: text.optional(),
  /** The page shows marks, not boxes: nothing can be ticked here. */
  consultation: z.boolean(),
  /** Every row of the tab's list is on the page: a site without a row is known to be unticked. */
  complete: z.boolean(),
  /** Which page of a longer list this is. */
  pageOf: z.strictObject({ number: z.int().min(1), of: z.int().min(1) }).optional(),
  /** The list is in a mode that shows other things («Par agence»): its sites were not read. */
  unreadable: z.literal('mode').optional(),
  /** The portal's own states of the account, by the descriptor's ids. */
  states: z.array(text).max(20),
  /** The account that this one hangs on, as the page writes it. */
  parent: text.optional(),
  boxes: z.array(shownBox).max(20_000),
});

const accountListPage = z.strictObject({
  kind: z.literal('account-list'),
  viewer: text,
  accounts: z
    .array(
      z.strictObject({
        key: text,
        name: text.optional(),
        items: z.array(z.strictObject({ feature: text, ticked: z.boolean() })).max(1_000),
      }),
    )
    .max(5_000),
  last: z.boolean(),
  filtered: z.boolean(),
});

/** A required label is missing or not unique: the adapter has switched itself off on this page. */
const changedPage = z.strictObject({
  kind: z.literal('changed'),
  /** Which probes failed, in the descriptor's terms: `feature:site-logos-manage`, `list:sites:box-column`. */
  probes: z.array(z.string().max(200)).min(1).max(200),
});

export const shownPage = z.discriminatedUnion('kind', [
  accountPage,
  accountListPage,
  changedPage,
  /** The form of a new account. */
  z.strictObject({ kind: z.literal('create'), viewer: text }),
  z.strictObject({ kind: z.literal('elsewhere'), viewer: text.optional() }),
]);
export type ShownPage = z.infer<typeof shownPage>;
export type AccountPage = z.infer<typeof accountPage>;

export const pageShown = z.strictObject({
  type: z.literal('page.shown'),
  /** One value a page load, or a save of a page that draws itself anew: reported once a load, account and tab. */
  load: z.uuid(),
  /** Counts the readings of this load; rows mean nothing in another reading. */
  reading: z.int().min(0),
  readAt: isoTime,
  /** False for a page out of the browser's history, which shows an old state, and for one that was not saved. */
  fresh: z.boolean(),
  page: shownPage,
});
export type PageShown = z.infer<typeof pageShown>;

import { z } from 'zod';
import { pagedDescriptorSchema } from '../../shared/portal/descriptor.ts';

/** What an admin is asked to point at: a list of boxes, who is signed in, whose account this is, the save button, an account in the list of accounts. */
export const ask = z.enum(['list', 'user', 'account', 'save', 'accounts']);
export type Ask = z.infer<typeof ask>;

/** Longer texts are prose; the page cuts them. */
const words = z.string().max(300);
const names = z.array(words).max(200);
const MOST_ROWS = 2_000;

/** What stands around a list, by the names of controls and the placeholders of fields; no field's value. */
const around = {
  /** Names of the controls just around the list, and of those of the whole page, in its order. */
  near: names,
  controls: names,
  /** Placeholders of the fields just around the list. */
  placeholders: names,
};

const list = z.strictObject({
  what: z.literal('list'),
  /** The rows of a table with boxes, its headings among them. */
  rows: z
    .array(z.array(z.strictObject({ text: words, span: z.int().min(1).max(1_000), box: z.boolean() })))
    .max(MOST_ROWS),
  /** Check boxes with their labels, each with the heading above it inside the list. */
  boxes: z.array(z.strictObject({ label: words, section: words.optional() })).max(MOST_ROWS),
  /** Texts above the list, the nearest first, each with how many boxes the adapter finds under it. */
  headings: z.array(z.strictObject({ text: words, boxes: z.int().min(0) })).max(50),
  /** Short texts of a list without boxes, and the labels that they stand beside. */
  badges: names,
  beside: names,
  /** The tab that is open, and all of them where the page says that they are tabs. */
  tab: words.optional(),
  tabs: names,
  ...around,
});

const said = z.strictObject({
  what: z.enum(['user', 'account']),
  /** The words of what was pointed at; of a field its value, for an account's identifier only. */
  text: words,
  /** The line that they stand in, where it says more. */
  line: words,
  /** The accessible name, where it is more than the words. */
  name: words,
  /** The labels beside which it stands. */
  beside: names,
  field: z.boolean(),
});

const save = z.strictObject({ what: z.literal('save'), name: words });

const accounts = z.strictObject({
  what: z.literal('accounts'),
  /** The headings of the columns, and which of them holds the identifiers. */
  heads: names,
  column: z.int().min(0).max(1_000),
  /** The identifier is a link. */
  link: z.boolean(),
  /** Headings of the page. */
  headings: names,
  ...around,
});

/** The plain description of what was pointed at: words and structure, no element. */
export const pointed = z.discriminatedUnion('what', [list, said, save, accounts]);
export type Pointed = z.infer<typeof pointed>;
export type PointedList = z.infer<typeof list>;
export type PointedText = z.infer<typeof said>;
export type PointedAccounts = z.infer<typeof accounts>;

/** Picker in a page → background: what was pointed at, that one was passed over, that it ended. */
export const fromPicker = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('pick.pointed'), pointed }),
  z.strictObject({ type: z.literal('pick.skipped'), ask }),
  z.strictObject({ type: z.literal('pick.ended') }),
]);
export type FromPicker = z.infer<typeof fromPicker>;

/** What the adapter made of the page with the draft. */
export const tryOut = z.strictObject({
  kind: z.enum(['account', 'account-list', 'create', 'changed', 'elsewhere']),
  viewer: words.optional(),
  account: words.optional(),
  name: words.optional(),
  tab: z.string().optional(),
  features: z.int().min(0),
  sites: z.int().min(0),
  ticked: z.int().min(0),
  accounts: z.int().min(0),
  complete: z.boolean().optional(),
  /** What should be there once and is not. */
  probes: z.array(z.string()),
});
export type TryOut = z.infer<typeof tryOut>;

/** Teach page → background, by `send`. */
export const teachCommands = [
  /** The portal's page to learn; its origin is granted already. Finds its tab, or opens one. */
  z.strictObject({ type: z.literal('teach.begin'), address: z.url({ protocol: /^https?$/ }) }),
  /** Let the admin point at these, one after the other, on the page. */
  z.strictObject({ type: z.literal('teach.point'), asks: z.array(ask).min(1).max(10) }),
  /** Read the page with the draft. */
  z.strictObject({ type: z.literal('teach.try'), draft: pagedDescriptorSchema }),
  /** Drop all that was pointed at. */
  z.strictObject({ type: z.literal('teach.forget') }),
] as const;

/** Background → teach page, by its port. */
export interface TeachState {
  /** Absent: no page was named yet. */
  readonly address?: string;
  /** What the admin is pointing at now. */
  readonly asking: readonly Ask[];
  /** All that was pointed at since the page was named, the newest last. */
  readonly pointed: readonly Pointed[];
}

export interface TeachAnswers {
  'teach.begin': null;
  'teach.point': null;
  'teach.try': TryOut;
  'teach.forget': null;
}

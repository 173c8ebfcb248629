import { z } from 'zod';
import { label, slug, text } from './word.ts';

/** `Gestion du compte : {account}`: literal text around exactly one `{name}`. Data, never a RegExp. */
const template = z.string().regex(/^[^{}]*\{[a-z]+\}[^{}]*$/, 'text with exactly one {name}');

/** Where a page says who looks, or whose page it is. */
const probe = z.discriminatedUnion('kind', [
  /** A text of the page. */
  z.strictObject({ kind: z.literal('text'), template }),
  /** The accessible name of an element: aria-label, alternative text, title. */
  z.strictObject({ kind: z.literal('named'), template }),
  /** What stands beside a label: the next cell, the next text, a field's value; never a password's. */
  z.strictObject({ kind: z.literal('beside'), label }),
]);

/** `key` = the account's identifier; `name` = the person's name, which two accounts may share. */
const accountProbe = z.strictObject({ gives: z.enum(['key', 'name']), at: probe });

/** Turning the pages of a list: «Page 2 sur 16» or «1-80 / 330» is read beside the two controls. */
const pager = z.strictObject({ next: label, previous: label });

const place = {
  tab: slug,
  /** Absence of a row is knowledge only when the page shows the whole list at once. */
  complete: z.boolean(),
  pager: pager.optional(),
  /** The field that narrows the list, by its placeholder: while something is typed there, rows are missing. */
  search: label.optional(),
};

/** How a list of boxes is found. */
const list = z.discriminatedUnion('shape', [
  /** By the headings of its columns, then each row by its label. */
  z.strictObject({
    shape: z.literal('table'),
    ...place,
    holds: z.enum(['features', 'sites']),
    /** Headings of the label column and of the box column, both as the page writes them. */
    columns: z.strictObject({ label: label.optional(), box: label }),
    /** Rows that are headings spanning the table name the section of the rows below. */
    sectionRows: z.boolean().default(false),
    /** Radio choices that change what the list shows; `readable` names the ones in which it holds these sites. */
    mode: z.strictObject({ label, readable: label, other: z.array(label) }).optional(),
  }),
  /** Check boxes, each with its label, under a heading. */
  z.strictObject({
    shape: z.literal('boxes'),
    ...place,
    holds: z.enum(['features', 'sites']),
    under: label,
  }),
  /** Badges beside a label: what is there is held. In edit mode each has a cross, and a field adds others. */
  z.strictObject({ shape: z.literal('badges'), ...place, holds: z.literal('features'), beside: label }),
  /** One profile for each module: rows of a table, each with a drop-down list or its choice as text. */
  z.strictObject({
    shape: z.literal('choices'),
    ...place,
    holds: z.literal('profiles'),
    columns: z.strictObject({ label, box: label }),
    none: label,
  }),
]);

/** One right that stands apart from the lists. */
const single = z.discriminatedUnion('shape', [
  /** A box with its label beside it. */
  z.strictObject({ shape: z.literal('box'), tab: slug, feature: slug }),
  /** A question with two answers. */
  z.strictObject({ shape: z.literal('question'), tab: slug, feature: slug, yes: label, no: label }),
  /**
   * Two buttons of which the page shows the one that leads to the other state: `gives` while the right is not held,
   * `takes` while it is. Never pressed for the user.
   */
  z.strictObject({ shape: z.literal('buttons'), tab: slug, feature: slug, gives: label, takes: label }),
]);

/** Login hours: a question that reveals a row for each day. */
const hours = z.strictObject({
  tab: slug,
  question: label,
  yes: label,
  no: label,
  columns: z.strictObject({ day: label, from: label, to: label }),
  /** Monday to Sunday. */
  days: z.array(label).length(7),
});

/** A state of the account that the portal says in words of its own. */
const state = z.strictObject({
  id: slug,
  tab: slug,
  shown: label,
  about: text,
  /** What it means for the account's life, where it means anything. */
  account: z.enum(['active', 'suspended', 'archived']).optional(),
  /** Nobody has invited the person yet. */
  uninvited: z.boolean().default(false),
});

/** The portal's list of accounts. */
const accountList = z.strictObject({
  /** A text, or the name of a control, that only its pages have. */
  heading: label,
  /** The column of identifiers. */
  column: label,
  /** The columns that make a person's name, in the order given name, family name; or one. */
  name: z.array(label).default([]),
  /** Columns that say what each account holds: read without opening it. */
  holds: z
    .array(
      z.discriminatedUnion('shape', [
        z.strictObject({ shape: z.literal('badges'), column: label, tab: slug }),
        z.strictObject({
          shape: z.literal('word'),
          column: label,
          feature: slug,
          yes: z.array(label).min(1),
          no: z.array(label).min(1),
        }),
      ]),
    )
    .default([]),
  pager: pager.optional(),
  search: label.optional(),
  /** How a row is opened: the identifier is a link, the row takes a click or two, or an icon of the row does. */
  open: z.union([z.enum(['link', 'row', 'double-click']), z.strictObject({ icon: label })]),
  /** What is pressed one after the other to come here from anywhere; `optional` = not on every page. */
  path: z.array(label).min(1),
});

/** Filling the form of a new account; pressing its button stays the admin's. */
const create = z.strictObject({ heading: label, open: label });

/** How a portal's pages are recognised and used; words first, because help pages publish them and redesigns keep them. */
export const pages = z.strictObject({
  match: z.strictObject({
    /** Match patterns of the vendor's own hosts; empty = every operator has its own. */
    hosts: z.array(z.string()),
    /** At least one of these words is on every page after sign-in. */
    words: z.array(label).min(1),
  }),
  /** Where the signed-in user is written. */
  user: z.array(probe).min(1),
  /** Whose page it is: any of these makes it the page of an account. */
  account: z.array(accountProbe).min(1),
  accountList: accountList.optional(),
  /** The tab where an account's `fields` are written: their labels tell it from the others. */
  fieldsTab: slug.optional(),
  lists: z.array(list).min(1),
  singles: z.array(single).default([]),
  hours: hours.optional(),
  states: z.array(state).default([]),
  /** The account that this one hangs on. */
  parent: z.strictObject({ tab: slug, label }).optional(),
  create: create.optional(),
  /** Pressed before anything of an account can be changed. */
  edit: label.optional(),
  save: label,
  /**
   * What tells that the page shows what is saved. `page` = it comes from the server with every load; a label = the
   * portal says so in these words, and what was first seen of an account counts until then.
   */
  saved: z.union([z.literal('page'), label]),
  /** Says that nothing was saved: what the page shows then is what was typed, and nothing of it is known. */
  refused: label.optional(),
  /** Controls that Portillon neither presses nor points at: they delete, reset or charge. */
  never: z.array(label).default([]),
  /** Keys that the page itself acts on: nothing of ours may take the focus there. */
  shortcuts: z.array(z.string()).default([]),
  /** Accounts open in a frame or a window of their own, where the signed-in user is not written. */
  framed: z.boolean().default(false),
});

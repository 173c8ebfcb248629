import type { Label, PagedDescriptor } from '../../shared/portal/descriptor.ts';

/** The part of a descriptor that finds things on a page: the portal's own words, nothing of our policy. */
export type Recipe = Pick<
  PagedDescriptor,
  'id' | 'pages' | 'tabs' | 'features' | 'sections' | 'fields' | 'modules'
>;

/** What a box stands for. A site is known here by the words of its row only (decision 0003). */
export type BoxSubject =
  | { readonly kind: 'feature'; readonly id: string }
  | { readonly kind: 'site'; readonly label: string }
  | { readonly kind: 'profile'; readonly module: string }
  | { readonly kind: 'hours' };

/** How a box should be. `value`: of a profile its name, of login hours their text (adapter/hours-text.ts). */
export interface Wish {
  readonly ticked: boolean;
  readonly value?: string | undefined;
}

/** `refused` = the page put it back; `by-hand` = only the user may press what changes it. */
export type WriteResult = 'done' | 'unchanged' | 'missing' | 'disabled' | 'refused' | 'by-hand';

/** What a person would click to change a box. `buttons` = only the user presses those. */
export type Control =
  | { readonly kind: 'check'; readonly input: HTMLInputElement }
  | { readonly kind: 'answer'; readonly yes: HTMLInputElement; readonly no: HTMLInputElement }
  | { readonly kind: 'choice'; readonly select: HTMLSelectElement; readonly none: Label }
  | {
      readonly kind: 'badge';
      readonly holder: Element;
      readonly field: HTMLInputElement;
      readonly label: Label;
    }
  | { readonly kind: 'hours'; readonly yes: HTMLInputElement; readonly no: HTMLInputElement }
  | { readonly kind: 'buttons' };

/** One box of the page, or what a portal has in its place: a badge, a pair of buttons, a drop-down list. */
export interface Box {
  readonly subject: BoxSubject;
  /** Where the portal shows the box; a sign stands at its end. */
  readonly cell: Element;
  /** What it is called, where the page does not say so beside it: a badge that is not there. */
  readonly name?: Label;
  /** Absent in consultation: nothing to click. */
  readonly control?: Control;
  /** What the portal has saved, whatever was ticked since. */
  readonly saved: boolean;
  readonly now: boolean;
  /** What is chosen, where it is more than yes or no; empty = nothing. */
  readonly value?: { readonly saved: string; readonly now: string };
  readonly disabled: boolean;
}

/** What a page of a longer list shows: the page's number and how many there are. */
export interface PageOf {
  readonly number: number;
  readonly of: number;
}

/** The page of one account, with the tab that it shows. */
export interface AccountReading {
  readonly kind: 'account';
  /** As the page writes them, suffixes included. */
  readonly viewer: string;
  /** Absent where this page tells the person's name only. */
  readonly account: string | undefined;
  readonly name: string | undefined;
  /** The identifier stands in a field, where somebody may be changing it. */
  readonly typed: boolean;
  /** Absent: a tab that holds none of the portal's boxes. */
  readonly tab: string | undefined;
  readonly consultation: boolean;
  /** The tab's lists show every row at once. */
  readonly complete: boolean;
  readonly page: PageOf | undefined;
  /** The list is in a mode that shows other things; nothing can be said of its sites. */
  readonly unreadable: 'mode' | undefined;
  /** The portal's own states of the account that are written here. */
  readonly states: readonly string[];
  readonly parent: string | undefined;
  /** The portal says that what it shows is saved; undefined where every page shows what is saved. */
  readonly rest: boolean | undefined;
  /** The portal has refused to save: the page shows what was typed as if it were saved. */
  readonly refused?: boolean;
  readonly boxes: readonly Box[];
  /** The element to watch for changes. */
  readonly root: Element;
}

/** One line of the portal's list of accounts. */
export interface ListedAccount {
  readonly key: string;
  readonly name?: string;
  readonly items: readonly { readonly feature: string; readonly ticked: boolean }[];
}

export interface ListReading {
  readonly kind: 'account-list';
  readonly viewer: string;
  readonly accounts: readonly ListedAccount[];
  /** The last page of the list, or its only one; false while something is searched for. */
  readonly last: boolean;
  readonly filtered: boolean;
}

/** What an adapter makes of a page. `changed`: a required label is missing or not unique; nothing may be touched. */
export type Reading =
  | AccountReading
  | ListReading
  /** The form of a new account. */
  | { readonly kind: 'create'; readonly viewer: string }
  | { readonly kind: 'changed'; readonly probes: readonly string[] }
  | { readonly kind: 'elsewhere'; readonly viewer: string | undefined };

/** A place on the portal's pages that can be gone to, in the descriptor's terms. */
export type Target =
  | { readonly kind: 'tab'; readonly tab: string }
  /** The line of the account in the list that is open; by its identifier as the page writes it. */
  | { readonly kind: 'account'; readonly key: string }
  /** Nearer to the list of accounts: of the controls on the way there, the last that this page has. */
  | { readonly kind: 'list' }
  /** The button that gives or takes a right at once: it is pointed at, and never pressed. */
  | { readonly kind: 'button'; readonly feature: string }
  | { readonly kind: 'next' }
  | { readonly kind: 'previous' }
  | { readonly kind: 'edit' }
  | { readonly kind: 'save' }
  | { readonly kind: 'create' };

import type { PagedDescriptor } from '../../shared/portal/descriptor.ts';

/** The part of a descriptor that finds things on a page: the portal's own words, nothing of our policy. */
export type Recipe = Pick<PagedDescriptor, 'id' | 'pages' | 'tabs' | 'features' | 'sections' | 'fields'>;

/** What a box stands for. A site is known here by the words of its row only (decision 0003). */
export type BoxSubject =
  { readonly kind: 'feature'; readonly id: string } | { readonly kind: 'site'; readonly label: string };

/** One box of the page or, in consultation, one yes/no mark. */
export interface Box {
  readonly subject: BoxSubject;
  /** Where the portal shows the box; a sign stands at its end. */
  readonly cell: Element;
  /** Absent in consultation: nothing to click. */
  readonly input?: HTMLInputElement;
  /** What the server rendered: the portal's saved state, whatever was ticked since. */
  readonly saved: boolean;
  readonly now: boolean;
  readonly disabled: boolean;
}

/** The page of one account, with the tab that it shows. */
export interface AccountReading {
  readonly kind: 'account';
  /** As the page writes them, suffixes included. */
  readonly viewer: string;
  readonly account: string;
  /** Absent: a tab that holds none of the portal's boxes. */
  readonly tab: string | undefined;
  readonly consultation: boolean;
  /** The tab's list shows every row at once. */
  readonly complete: boolean;
  /** The list is in a mode that shows other things; nothing can be said of its sites. */
  readonly unreadable: 'mode' | undefined;
  readonly boxes: readonly Box[];
  /** The element to watch for changes. */
  readonly root: Element;
}

/** What an adapter makes of a page. `changed`: a required label is missing or not unique; nothing may be touched. */
export type Reading =
  | AccountReading
  | { readonly kind: 'account-list'; readonly viewer: string; readonly accounts: readonly string[] }
  | { readonly kind: 'changed'; readonly probes: readonly string[] }
  | { readonly kind: 'elsewhere' };

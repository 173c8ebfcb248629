import type { PageWalk } from '../../store/store.ts';

/** One page of a list that is read page after page. */
export interface WalkedPage {
  /** Of the walk: the same on all its pages. */
  readonly walk: string;
  readonly number: number;
  readonly of: number;
}

/** The walk after one more of its pages, read at `at`; a page of an older walk leaves the newer one as it is. */
export function walked(before: PageWalk | undefined, page: WalkedPage, at: number): PageWalk {
  const { walk: id, number, of } = page;
  if (before && before.id !== id && at < before.since) return before;
  // A list that grew or shrank meanwhile is gone through again: what moved to another page may have been missed.
  if (before?.id !== id || before.of !== of) return { id, of, pages: [number], since: at };
  const pages = [...new Set([...before.pages, number])].toSorted((a, b) => a - b);
  return { id, of, pages, since: Math.min(before.since, at) };
}

export function isWhole({ of, pages }: PageWalk): boolean {
  return pages.length === of;
}

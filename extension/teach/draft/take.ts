import type { Pointed, PointedList, PointedText } from '../../message/teach.ts';
import { withAccounts } from './accounts.ts';
import { beginDraft, copied, type Draft } from './draft.ts';
import { withList } from './list.ts';
import { withSaid } from './said.ts';

/** The draft, and what it was made from: proposals can be chosen otherwise. */
export interface Taught {
  readonly draft: Draft;
  /** By tab and kind of list. */
  readonly lists: Readonly<Record<string, PointedList>>;
  readonly said: Readonly<Partial<Record<'user' | 'account', PointedText>>>;
  /** How much of what was pointed at is in it. */
  readonly taken: number;
}

export function begin(address: string): Taught {
  return { draft: beginDraft(address), lists: {}, said: {}, taken: 0 };
}

/** Takes in one thing that was pointed at. */
export function take(taught: Taught, pointed: Pointed): Taught {
  const { draft } = taught;
  const taken = taught.taken + 1;
  switch (pointed.what) {
    case 'list': {
      const next = withList(draft, pointed);
      const list = next === draft ? undefined : next.pages.lists.at(-1);
      const lists = list ? { ...taught.lists, [`${list.tab} ${list.holds}`]: pointed } : taught.lists;
      return { ...taught, draft: next, lists, taken };
    }
    case 'user':
    case 'account':
      return {
        ...taught,
        draft: withSaid(draft, pointed),
        said: { ...taught.said, [pointed.what]: pointed },
        taken,
      };
    case 'save':
      return { ...taught, draft: { ...draft, pages: { ...draft.pages, save: copied(pointed.name) } }, taken };
    case 'accounts':
      return { ...taught, draft: withAccounts(draft, pointed), taken };
  }
}

/** Takes in all that is new since the last look. */
export function takeAll(taught: Taught, pointed: readonly Pointed[]): Taught {
  return pointed.slice(taught.taken).reduce(take, taught);
}

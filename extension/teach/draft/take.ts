import type { Pointed, PointedList, PointedText, TeachState } from '../../message/teach.ts';
import { withAccounts } from './accounts.ts';
import { beginDraft, copied, type Draft } from './draft.ts';
import { withList } from './list.ts';
import { withSaid } from './said.ts';

/** The draft, and what it was made from: proposals can be chosen otherwise. */
export interface Taught {
  readonly address: string;
  readonly draft: Draft;
  /** By tab and kind of list. */
  readonly lists: Readonly<Record<string, PointedList>>;
  readonly said: Readonly<Partial<Record<'user' | 'account', PointedText>>>;
  /** How much of what was pointed at is in it. */
  readonly taken: number;
}

function begin(address: string): Taught {
  return { address, draft: beginDraft(address), lists: {}, said: {}, taken: 0 };
}

/** Takes in one thing that was pointed at. */
function take(taught: Taught, pointed: Pointed): Taught {
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

/** The draft up to what was pointed at by now; another page begins another one. */
export function catchUp(
  taught: Taught | undefined,
  { address, pointed }: Pick<TeachState, 'address' | 'pointed'>,
): Taught | undefined {
  if (address === undefined) return undefined;
  const isSame = taught?.address === address && taught.taken <= pointed.length;
  const known = isSame ? taught : begin(address);
  return pointed.slice(known.taken).reduce(take, known);
}

import { found } from '../../text/search.ts';
import { differing } from '../counts.ts';
import type { Branch, Leaf } from './branch.ts';

/** A group that is longer shows its first rows, then «n more». */
export const CAP = 500;

interface Place {
  readonly id: string;
  readonly level: number;
  /** 1-based position among its siblings, and how many there are. */
  readonly position: number;
  readonly size: number;
  readonly parent?: Place;
}
export type Row = Place &
  (
    | { readonly kind: 'branch'; readonly branch: Branch; readonly open: boolean }
    | { readonly kind: 'leaf'; readonly leaf: Leaf; readonly within: Branch }
    | { readonly kind: 'more'; readonly rest: number; readonly within: Branch }
  );

export interface Shown {
  readonly query: string;
  readonly differingOnly: boolean;
  /** What the reader opened or closed, by branch id. */
  readonly opened: ReadonlyMap<string, boolean>;
  /** Branches whose every leaf is asked for. */
  readonly whole: ReadonlySet<string>;
}

/** The rows that are on screen, from top to bottom. While a search or the filter is on, what matches is open. */
export function visibleRows(branches: readonly Branch[], shown: Shown, parent?: Place): readonly Row[] {
  const matching = branches.filter((branch) => holdsMatch(branch, shown));
  return matching.flatMap((branch, index) => {
    const own = place(branch.id, index + 1, matching.length, parent);
    const narrowed = shown.query !== '' || shown.differingOnly;
    const open = narrowed || (shown.opened.get(branch.id) ?? branch.open);
    const row: Row = { ...own, kind: 'branch', branch, open };
    if (!open) return [row];
    return [row, ...visibleRows(branch.branches, shown, own), ...leafRows(branch, shown, own)];
  });
}

function leafRows(branch: Branch, shown: Shown, parent: Place): readonly Row[] {
  const matching = branch.leaves.filter((leaf) => matches(leaf, shown));
  const rest = shown.whole.has(branch.id) ? 0 : Math.max(0, matching.length - CAP);
  const first = matching.slice(0, matching.length - rest);
  const rows = first.map((leaf, index): Row => ({
    ...place(leaf.key, index + 1, matching.length, parent),
    kind: 'leaf',
    leaf,
    within: branch,
  }));
  if (rest === 0) return rows;
  const more = place(`more:${branch.id}`, first.length + 1, matching.length, parent);
  return [...rows, { ...more, kind: 'more', rest, within: branch }];
}

function place(id: string, position: number, size: number, parent: Place | undefined): Place {
  return { id, level: (parent?.level ?? 0) + 1, position, size, ...(parent ? { parent } : {}) };
}

/** A tab that nobody has read stays in sight under the filter: what differs there is not known yet. */
function holdsMatch(branch: Branch, shown: Shown): boolean {
  if (shown.query === '' && (!shown.differingOnly || branch.unread)) return true;
  return (
    branch.leaves.some((leaf) => matches(leaf, shown)) ||
    branch.branches.some((inner) => holdsMatch(inner, shown))
  );
}

function matches(leaf: Leaf, shown: Shown): boolean {
  return (
    (!shown.differingOnly || (differing.includes(leaf.state) && !leaf.carried)) &&
    (shown.query === '' || found(shown.query, leaf.search))
  );
}

import type { ItemKey } from '../../../shared/plan/item.ts';
import type { TabReading } from '../../store/store.ts';
import { cellsOf, contentOf, isBox, type Cell } from './cells.ts';
import { isWhole, walked, type WalkedPage } from './walk.ts';

/** What a page of the portal showed of one tab at one moment. */
export interface Shown extends Pick<TabReading, 'tab' | 'readAt' | 'items' | 'profiles' | 'hours'> {
  /** Absent: the whole tab. `some`: what a filter left, or what another page tells of it. */
  readonly part?: 'some' | WalkedPage;
}

/**
 * What is known of a tab after one more look at it. Each box, profile and the hours stand as they were last seen, in
 * whatever order the looks are told. Only a look at the whole tab takes away what it does not show; a walk through all
 * its pages is one, and then what is `listed` and stood on none of them is unticked. Pure.
 */
export function mergeReading(
  before: TabReading | undefined,
  shown: Shown,
  listed: readonly ItemKey[],
): TabReading {
  const { tab, readAt: at, part } = shown;
  const now = cellsOf(shown);
  const cells = new Map(before && cellsOf(before));
  let whole = before === undefined || before.partial ? undefined : (before.wholeAt ?? before.readAt);
  let walk = before?.walk;
  if (part === undefined) {
    for (const [key, cell] of cells) if (isBox(key) && cell.at <= at) cells.delete(key);
    whole = Math.max(whole ?? at, at);
    walk = undefined;
  }
  for (const [key, cell] of now) if (isNewer(cell, cells.get(key))) cells.set(key, cell);
  if (typeof part === 'object') {
    walk = walked(walk, part, at);
    if (isWhole(walk)) {
      const { since } = walk;
      for (const key of listed)
        if ((cells.get(key)?.at ?? -Infinity) < since) cells.set(key, { value: false, at: since });
      whole = Math.max(whole ?? since, since);
      walk = undefined;
    }
  }
  for (const [key, cell] of cells) if (isBox(key) && cell.at < (whole ?? cell.at)) cells.delete(key);
  const readAt = Math.max(before?.readAt ?? at, at);
  return {
    tab,
    readAt,
    ...contentOf(cells, readAt),
    ...(whole === undefined ? { partial: true as const } : whole === readAt ? {} : { wholeAt: whole }),
    ...(walk && { walk }),
  };
}

function isNewer(cell: Cell, known: Cell | undefined): boolean {
  return known === undefined || known.at <= cell.at;
}

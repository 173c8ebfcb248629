import { setImmediate } from 'node:timers/promises';
import { countHeld } from '../../engine/population/list.ts';
import type { Everybody } from '../population/everybody.ts';
import type { ConfiguredPortal } from '../portal.ts';

/** How many rights everybody holds: for each person one number a portal, in the order of the portals. */
export interface Holdings {
  /** The store's row of each person, ascending. */
  readonly rows: readonly number[];
  readonly counts: Uint32Array;
  readonly portals: number;
}

/** So many people at once: a server answers in between. */
const AT_ONCE = 1_000;

/** Counts what everybody holds. `known`: what they held before, where only those at `places` may hold something else. */
export async function countHoldings(
  { population, rows }: Everybody,
  portals: readonly ConfiguredPortal[],
  known?: { readonly holdings: Holdings; readonly places: readonly number[] },
): Promise<Holdings> {
  const counts = new Uint32Array(rows.length * portals.length);
  if (known) counts.set(known.holdings.counts);
  const counted = known?.places ?? rows.keys();
  let done = 0;
  for (const place of counted) {
    for (const [index, { descriptor }] of portals.entries())
      counts[place * portals.length + index] = countHeld(population, place, descriptor.id);
    if (++done % AT_ONCE === 0) await setImmediate();
  }
  return { rows: [...rows], counts, portals: portals.length };
}

/** Accounts that have a right, and rights. */
export interface Amount {
  readonly accounts: number;
  readonly grants: number;
}

export function amountOf({ counts }: Pick<Holdings, 'counts'>): Amount {
  let [accounts, grants] = [0, 0];
  for (const count of counts) {
    if (count > 0) accounts++;
    grants += count;
  }
  return { accounts, grants };
}

/**
 * What is left of what was: accounts that have a right still, and rights. Who gains where others lose hides nothing:
 * each person's loss counts in each portal, as far as fewer rights are left there.
 */
export function remaining(before: Holdings, after: Holdings): Amount {
  let { accounts, grants } = amountOf(before);
  let there = 0;
  for (const [place, row] of before.rows.entries()) {
    while (there < after.rows.length && after.rows[there]! < row) there++;
    const isThere = after.rows[there] === row;
    for (let portal = 0; portal < before.portals; portal++) {
      const count = before.counts[place * before.portals + portal]!;
      const rest = isThere ? after.counts[there * after.portals + portal]! : 0;
      if (count > 0 && rest === 0) accounts--;
      grants -= Math.max(0, count - rest);
    }
  }
  return { accounts, grants };
}

import { advance } from '../../engine/population/advance.ts';
import type { Population } from '../../engine/population/population.ts';
import { recompile } from '../../engine/population/recompile.ts';
import type { Store } from '../../store/store.ts';
import type { Compiled } from '../world.ts';
import { sameIdentifiers } from './identifiers.ts';
import { loadPeople, type LoadStore } from './load.ts';
import { follow, type FollowStore } from './follow.ts';

/** Everybody under the policy in force at one time. */
export interface Everybody {
  readonly population: Population;
  /** The store's row of each person of the population, ascending; people who come are added at the end. */
  readonly rows: number[];
}

export type EverybodyStore = LoadStore & FollowStore & Pick<Store, 'journal'>;

/** Epoch ms → everybody as they are then. */
export type WhoIsThere = (now: number) => Promise<Everybody>;

/** Questions that overlap come out of order by less than this, in ms: time does not go back for them. */
const OVERLAP = 60_000;

/**
 * Keeps everybody in memory and up to date by parts: the journal tells whom a write touched, the clock whose rules
 * began or ended, the world which rules changed. Loads anew only where that is not enough. Calls wait for one another;
 * what is answered holds until the next call.
 */
export function createEverybody(store: EverybodyStore, world: () => Promise<Compiled>): WhoIsThere {
  let kept: { everybody: Everybody; compiled: Compiled; seq: number } | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const load = async (now: number) => {
    // The head comes first: what is written while everything is read is told again by the journal.
    const seq = await store.journal.head();
    const compiled = await world();
    const everybody = await loadPeople(store, compiled, now);
    kept = { everybody, compiled, seq };
    return everybody;
  };
  const current = async (now: number): Promise<Everybody> => {
    if (!kept || now + OVERLAP < kept.everybody.population.now) return load(now);
    const { everybody, seq } = kept;
    const { head, people } = await store.journal.since(seq);
    if (people === 'all') return load(now);
    const compiled = await world();
    if (compiled.engine !== kept.compiled.engine) {
      const isAlike = sameIdentifiers(kept.compiled, compiled);
      if (!isAlike || !recompile(everybody.population, compiled.engine)) return load(now);
    }
    if (!(await follow(store, compiled, everybody, people))) return load(now);
    kept = { everybody, compiled, seq: head };
    advance(everybody.population, Math.max(now, everybody.population.now));
    return everybody;
  };
  return (now) => {
    const next = last.then(() => current(now));
    last = next.catch(() => (kept = undefined));
    return next;
  };
}

import type { Descriptor } from '../../../shared/portal/descriptor.ts';
import type { Person } from '../../../shared/model/person.ts';
import type { AccountPlan, Plan } from '../../../shared/plan/step.ts';
import type { Store } from '../../store/store.ts';
import { foldKey } from '../correlate.ts';
import { courts } from '../court.ts';
import { loadCrowd } from '../plan/crowd.ts';
import { portalsAgainst } from '../plan/elsewhere.ts';
import { partialSources } from '../plan/partial.ts';
import type { Compiled } from '../world.ts';
import type { Book } from './book.ts';
import { followBook, type FollowStore } from './follow.ts';
import { isWithin, stillAround, type Interval } from './interval.ts';
import { loadBook } from './load.ts';
import { newsSince, placeOf, type Place } from './news.ts';
import { settle, type Own, type Settled } from './settle.ts';

export type KeptStore = FollowStore & Pick<Store, 'journal' | 'audit' | 'snapshots'>;

/** Portals as they were judged for the accounts that were looked at. */
export interface KeptPlans {
  /** What the seats of a portal come to with its plan. */
  seats(portal: Descriptor, now: number): Promise<Plan['costs']>;
  /** Everybody whose key this is in a portal, those who left included. */
  claimants(portal: Descriptor, key: string, now: number): Promise<readonly Person[]>;
  /**
   * One account's part of its portal's plan, everybody else taken into account. `own` is the account as it is judged by
   * itself; `supposed` when it is only a what-if, of which nothing is kept.
   */
  planOf(portal: Descriptor, own: Own, supposed: boolean, now: number): Promise<AccountPlan>;
}

interface Kept {
  readonly compiled: Compiled;
  /** Sources that were not read whole, as a text. */
  readonly partial: string;
  readonly still: Interval;
  readonly place: Place;
  readonly books: Map<string, Book>;
  /** By portal id: what `settle` answers, until something moves. */
  readonly settled: Map<string, Settled>;
}

/**
 * Keeps every account that was judged for a view, so that 400 accounts opened one after the other do not plan 400
 * times: a portal is judged whole once, then account by account as the store's journal and its audit tell. It is judged
 * anew when the policy, the groups, the sites or the state of a source move, or the clock passes a begin or an end.
 */
export function createKept(
  store: KeptStore,
  world: () => Promise<Compiled>,
  portals: readonly Descriptor[],
): KeptPlans {
  let kept: Kept | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const current = async (now: number): Promise<Kept> => {
    const compiled = await world();
    const snapshots = await store.snapshots.latest();
    const partial = [...partialSources(snapshots)].toSorted().join('\n');
    if (kept?.compiled === compiled && kept.partial === partial && isWithin(kept.still, now)) {
      const followed = await follow(store, kept, now);
      if (followed) return followed;
    }
    const place = await placeOf(store);
    const still = stillAround(compiled.policy, [], now);
    return { compiled, partial, still, place, books: new Map(), settled: new Map() };
  };

  /** The books of a portal, and of those whose rights exclude some of its own. */
  const booksOf = async (portal: Descriptor, now: number) => {
    const found = await current(now);
    const against = portalsAgainst(portal.id, found.compiled.policy.exclusions);
    const wanted = [portal, ...portals.filter(({ id }) => against.has(id))];
    kept = await withBooks(store, found, wanted, now);
    const [book, ...others] = wanted.map(({ id }) => kept!.books.get(id)!);
    return { kept, book: book!, others };
  };
  const inTurn = <T>(ask: () => Promise<T>): Promise<T> => {
    const next = last.then(ask);
    last = next.catch(() => (kept = undefined));
    return next;
  };

  const settledOf = (all: Kept, book: Book, others: readonly Book[], now: number): Settled => {
    const { id } = book.court.portal;
    const settled = all.settled.get(id) ?? settle(all.compiled.policy, book, others, now);
    all.settled.set(id, settled);
    return settled;
  };

  return {
    seats: (portal, now) =>
      inTurn(async () => {
        const { kept: all, book, others } = await booksOf(portal, now);
        return settledOf(all, book, others, now).costs;
      }),
    claimants: (portal, key, now) =>
      inTurn(async () => (await booksOf(portal, now)).book.entries.get(foldKey(key))?.claimants ?? []),
    planOf: (portal, own, supposed, now) =>
      inTurn(async () => {
        const { kept: all, book, others } = await booksOf(portal, now);
        const { policy } = all.compiled;
        const entry = book.entries.get(foldKey(own.key));
        const isKnown = JSON.stringify(entry?.plan) === JSON.stringify(own.plan);
        if (!isKnown && !supposed) {
          if (entry) book.entries.set(foldKey(own.key), { ...entry, ...own });
          all.settled.clear();
        }
        const settled = isKnown ? settledOf(all, book, others, now) : settle(policy, book, others, now, own);
        return settled.plans.get(own.plan.account) ?? own.plan;
      }),
  };
}

/** What is kept, brought up to date; undefined when it is to be judged anew. */
async function follow(store: KeptStore, kept: Kept, now: number): Promise<Kept | undefined> {
  const news = await newsSince(store, kept.place);
  if (news === 'all') return undefined;
  const { place, people, accounts } = news;
  if (people.length === 0 && accounts.size === 0) return { ...kept, place };
  for (const [portal, book] of kept.books)
    if (!(await followBook(store, book, people, accounts.get(portal) ?? []))) return undefined;
  kept.settled.clear();
  return stilled({ ...kept, place }, now);
}

async function withBooks(
  store: KeptStore,
  kept: Kept,
  wanted: readonly Descriptor[],
  now: number,
): Promise<Kept> {
  const missing = wanted.filter(({ id }) => !kept.books.has(id));
  if (missing.length === 0) return kept;
  const crowd = await loadCrowd(store);
  const courtOf = courts({ ...kept.compiled, now }, await store.snapshots.latest());
  for (const portal of missing) kept.books.set(portal.id, await loadBook(store, courtOf(portal), crowd));
  return stilled(kept, now);
}

function stilled(kept: Kept, now: number): Kept {
  const overrides = [...kept.books.values()].flatMap((book) => [...book.overrides.values()]);
  return { ...kept, still: stillAround(kept.compiled.policy, overrides, now) };
}

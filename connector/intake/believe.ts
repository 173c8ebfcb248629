import type { Problem } from '../../shared/problem.ts';
import { newId } from '../../shared/text/new-id.ts';
import type { DirectoryState } from '../store/store.ts';
import { compare } from './compare.ts';
import type { Comparison } from './comparison.ts';
import { type GateLimits, judge, spareGroups } from './gate.ts';
import { type Withheld, withheldOf } from './hold/withheld.ts';
import type { InParts } from './in-parts.ts';
import type { Snapshot } from './source.ts';

/** What becomes of a read: what is written of it, and what waits for somebody's approval. */
export interface Belief {
  /** partial also when the read was complete and its removals were not believed. */
  readonly believed: Snapshot;
  readonly comparison: Comparison;
  readonly withheld?: Withheld;
}

/**
 * Decides on a read, purely. A complete read whose removals the gate refuses is partial: what it adds is true, what it
 * lacks waits. A read that answers nobody is an error and waits for nothing.
 */
export function* believe(
  state: DirectoryState,
  snapshot: Snapshot,
  { limits, force }: { readonly limits: GateLimits; readonly force: boolean },
): InParts<Belief> {
  const comparison = yield* compare(state, snapshot, newId);
  if (snapshot.status !== 'complete' || force) return { believed: snapshot, comparison };
  const problem = judge(state, snapshot, comparison, limits);
  if (problem) {
    const believed: Snapshot = { ...snapshot, status: 'partial', problem };
    const additions = yield* compare(state, believed, newId);
    if (problem.code === 'SRC_EMPTY') return { believed, comparison: additions };
    return { believed, comparison: additions, withheld: withheldOf(comparison, additions, [problem]) };
  }
  const { comparison: spared, warnings } = spareGroups(state, snapshot, comparison, limits);
  const believed = { ...snapshot, warnings: [...snapshot.warnings, ...warnings] };
  if (warnings.length === 0) return { believed, comparison: spared };
  return { believed, comparison: spared, withheld: withheldOf(comparison, spared, warnings) };
}

/**
 * The same for a complete read that would cost too many rights in the portals: whatever touches what is there waits,
 * changes of attributes too, since rules ask for those; only what is new is written.
 */
export function* believeNewOnly(
  state: DirectoryState,
  snapshot: Snapshot,
  problem: Problem,
): InParts<Belief> {
  const full = yield* compare(state, snapshot, newId);
  const believed: Snapshot = { ...snapshot, status: 'partial', problem };
  const { changes, counts } = yield* compare(state, believed, newId);
  const held = new Set([...state.people, ...state.groups].map(({ id }) => id));
  const comparison: Comparison = {
    changes: {
      ...changes,
      people: changes.people.filter(({ id }) => !held.has(id)),
      groups: changes.groups.filter(({ id }) => !held.has(id)),
    },
    counts: { ...counts, peopleUpdated: 0, peopleReturned: 0, groupsUpdated: 0 },
  };
  return { believed, comparison, withheld: withheldOf(full, comparison, [problem]) };
}

import type { DirectoryState } from '../store/store.ts';
import { compareGroups } from './compare-groups.ts';
import { comparePeople, type Ids } from './compare-people.ts';
import { compareMembers } from './compare-members.ts';
import { type Comparison, comparisonOf } from './comparison.ts';
import type { InParts } from './in-parts.ts';
import type { Snapshot, SourceGroup } from './source.ts';

/** What both sides of a comparison are told. */
export interface ReadMode {
  readonly source: string;
  /** Absence means something. */
  readonly complete: boolean;
  /** Gives an id to what is new. */
  readonly newId: () => string;
}

/**
 * What makes the store say what the source said. Pure, and settled: comparing again after writing gives nothing.
 * Only a complete read takes anything away; a partial one adds and updates, and does not even suspend whom the
 * source calls disabled, since a suspension takes rights away too; a failed one changes nothing (P11).
 */
export function* compare(
  state: DirectoryState,
  snapshot: Snapshot,
  newId: () => string,
): InParts<Comparison> {
  const { source, status } = snapshot;
  const mode: ReadMode = { source, complete: status === 'complete', newId };
  const read = status === 'failed' ? { people: [], groups: [] } : snapshot;
  const people = yield* comparePeople(state.people, read.people, mode);
  const groups = compareGroups(state.groups, read.groups, mode);

  const groupIds = new Map<string, SourceGroup>();
  for (const group of read.groups) {
    const id = groups.ids.get(group.key);
    if (id !== undefined) groupIds.set(id, group);
  }
  const memberships = yield* compareMembers(
    state.memberships,
    groupIds,
    (group) => idsOf(group.people, people.ids),
    mode.complete,
  );
  const nestings = yield* compareMembers(
    byParent(state.nestings),
    groupIds,
    (group) => idsOf(group.groups, groups.ids),
    mode.complete,
  );
  return comparisonOf(people, groups, memberships, nestings);
}

function byParent(nestings: DirectoryState['nestings']): ReadonlyMap<string, readonly string[]> {
  const groups = Map.groupBy(nestings, ({ parent }) => parent);
  return new Map(Array.from(groups, ([parent, held]) => [parent, held.map(({ child }) => child)]));
}

/** Keys that nothing stands behind are left out: a member that was not read is no member. */
function idsOf(keys: readonly string[], ids: Ids): readonly string[] {
  const found: string[] = [];
  for (const key of keys) {
    const id = ids.get(key);
    if (id !== undefined) found.push(id);
  }
  return found;
}

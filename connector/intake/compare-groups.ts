import type { Group } from '../../shared/model/group.ts';
import type { DirectoryChanges, DirectoryState } from '../store/store.ts';
import type { ReadMode } from './compare.ts';
import { digestOf } from './digest.ts';
import type { SourceGroup } from './source.ts';

/** Groups to write, groups to archive because they are gone, and the id of every key that may be nested. */
export function compareGroups(
  state: DirectoryState['groups'],
  read: readonly SourceGroup[],
  { source, complete, newId }: ReadMode,
) {
  const held = new Map(state.map((group) => [group.key, group]));
  const ids = new Map(complete ? [] : state.map(({ key, id }) => [key, id]));
  const write: DirectoryChanges['groups'][number][] = [];
  const counts = { groupsAdded: 0, groupsUpdated: 0, groupsArchived: 0 };
  const seen = new Set<string>();
  for (const { people: _people, groups: _groups, ...entry } of read) {
    if (seen.has(entry.key)) continue;
    seen.add(entry.key);
    const before = held.get(entry.key);
    const group: Group = { ...entry, id: before?.id ?? newId(), source, status: 'active' };
    ids.set(entry.key, group.id);
    const digest = digestOf(group);
    if (before?.digest === digest && before.status === 'active') continue;
    counts[before ? 'groupsUpdated' : 'groupsAdded']++;
    write.push({ id: group.id, group, digest });
  }
  const gone = complete ? state.filter(({ key, status }) => status === 'active' && !seen.has(key)) : [];
  counts.groupsArchived = gone.length;
  return { write, archive: gone.map(({ id }) => id), ids, counts };
}

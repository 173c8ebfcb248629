import type { Problem } from '../../shared/problem.ts';
import type { DirectoryChanges, Store } from '../store/store.ts';
import type { Snapshot } from './source.ts';

type PersonChange = DirectoryChanges['people'][number];
type WriteStore = Pick<Store, 'directory' | 'people'>;

/** Writes the changes of one read; the answer is about the people who could not be written, the others were. */
export async function writeChanges(
  store: WriteStore,
  snapshot: Snapshot,
  changes: DirectoryChanges,
  now: number,
): Promise<readonly Problem[]> {
  const { source } = snapshot;
  const { refused } = await store.directory.write(source, changes, now);
  if (refused.length === 0 || snapshot.status !== 'complete') return refused.map(({ problem }) => problem);

  const ids = new Set(refused.map(({ id }) => id));
  const successors = changes.people.filter(({ id }) => ids.has(id));
  await archivePredecessors(store, snapshot, successors, now);
  const addMemberships = changes.addMemberships.filter(({ person }) => ids.has(person));
  const again = await store.directory.write(source, { ...NOTHING, people: successors, addMemberships }, now);
  return again.refused.map(({ problem }) => problem);
}

const NOTHING: DirectoryChanges = {
  people: [],
  groups: [],
  suspend: [],
  archiveGroups: [],
  addMemberships: [],
  removeMemberships: [],
  addNestings: [],
  removeNestings: [],
};

/**
 * An account that was deleted and created again in the directory has a new key and the old login. It is somebody
 * new; whoever had the login and is gone from a complete read has left for good and gives it up.
 */
async function archivePredecessors(
  store: WriteStore,
  { source, people }: Snapshot,
  successors: readonly PersonChange[],
  now: number,
): Promise<void> {
  const present = new Set(people.map(({ key }) => key));
  const leaves = new Set<string>();
  for (const { person } of successors) {
    for (const { person: holder } of await store.people.find(person.userName)) {
      const isGone = holder.source === source && !present.has(holder.key);
      if (isGone && isSame(holder.userName, person.userName)) leaves.add(holder.id);
    }
  }
  for (const id of leaves) await store.people.setStatus(id, 'archived', now);
}

const isSame = (one: string, other: string) =>
  one.localeCompare(other, 'en', { sensitivity: 'accent' }) === 0;

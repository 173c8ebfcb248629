import type { Problem } from '../../shared/problem.ts';
import type { DirectoryChanges, Store } from '../store/store.ts';
import { NO_CHANGES } from './comparison.ts';
import { membersWhere } from './pairs.ts';
import type { Snapshot } from './source.ts';

type PersonChange = DirectoryChanges['people'][number];
type WriteStore = Pick<Store, 'directory' | 'people'>;

/** Writes the changes of one read; the answer is about the people who could not be written, the others were. */
export function writeChanges(
  store: WriteStore,
  { source, status, people }: Snapshot,
  changes: DirectoryChanges,
  now: number,
): Promise<readonly Problem[]> {
  if (status !== 'complete') return writeOnly(store, source, changes, now);
  const present = new Set(people.map(({ key }) => key));
  return writeSucceeding(store, source, changes, now, async (key) => !present.has(key));
}

async function writeOnly(
  store: WriteStore,
  source: string,
  changes: DirectoryChanges,
  now: number,
): Promise<readonly Problem[]> {
  const { refused } = await store.directory.write(source, changes, now);
  return refused.map(({ problem }) => problem);
}

/** The same where `isGone` knows of every key whether its entry has left the source. */
export async function writeSucceeding(
  store: WriteStore,
  source: string,
  changes: DirectoryChanges,
  now: number,
  isGone: (key: string) => Promise<boolean>,
): Promise<readonly Problem[]> {
  const { refused } = await store.directory.write(source, changes, now);
  if (refused.length === 0) return [];
  const ids = new Set(refused.map(({ id }) => id));
  const successors = changes.people.filter(({ id }) => ids.has(id));
  await archivePredecessors(store, source, successors, now, isGone);
  const addMemberships = membersWhere(changes.addMemberships, (_, person) => ids.has(person));
  const again = await store.directory.write(
    source,
    { ...NO_CHANGES, people: successors, addMemberships },
    now,
  );
  return again.refused.map(({ problem }) => problem);
}

/**
 * An account that was deleted and created again in the directory has a new key and the old login. It is somebody
 * new; whoever had the login and is gone from a complete read has left for good and gives it up.
 */
async function archivePredecessors(
  store: WriteStore,
  source: string,
  successors: readonly PersonChange[],
  now: number,
  isGone: (key: string) => Promise<boolean>,
): Promise<void> {
  const leaves = new Set<string>();
  for (const { person } of successors) {
    for (const { person: holder } of await store.people.find(person.userName)) {
      if (holder.source !== source || !isSame(holder.userName, person.userName)) continue;
      if (await isGone(holder.key)) leaves.add(holder.id);
    }
  }
  for (const id of leaves) await store.people.setStatus(id, 'archived', now);
}

const isSame = (one: string, other: string) =>
  one.localeCompare(other, 'en', { sensitivity: 'accent' }) === 0;

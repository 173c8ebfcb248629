import type { Person } from '../../shared/model/person.ts';
import type { DirectoryChanges, DirectoryState } from '../store/store.ts';
import type { ReadMode } from './compare.ts';
import type { ChangeCounts } from './comparison.ts';
import { digestOf } from './digest.ts';
import type { InParts } from './in-parts.ts';
import type { SourcePerson } from './source.ts';

type Held = DirectoryState['people'][number];

/** So many people in a part: each is hashed. */
const PART = 1_000;

/** The id of every key that may be a member. */
export type Ids = Pick<ReadonlyMap<string, string>, 'get'>;

/** What {@link comparePeople} answers. */
export interface ComparedPeople {
  readonly write: DirectoryChanges['people'];
  /** Ids of those who are gone. */
  readonly suspend: readonly string[];
  readonly ids: Ids;
  readonly counts: Pick<ChangeCounts, 'peopleAdded' | 'peopleUpdated' | 'peopleReturned' | 'peopleSuspended'>;
}

/** What differs between the people that are held and those that were read. */
export function* comparePeople(
  state: readonly Held[],
  read: readonly SourcePerson[],
  mode: ReadMode,
): InParts<ComparedPeople> {
  // One table of everybody: a second one of those who were read would be the largest thing of the comparison.
  const held = new Map<string, number>();
  for (const [position, { key }] of state.entries()) held.set(key, position);
  const isRead = new Uint8Array(state.length);
  const added = new Map<string, string>();
  const write: DirectoryChanges['people'][number][] = [];
  const counts = { peopleAdded: 0, peopleUpdated: 0, peopleReturned: 0, peopleSuspended: 0 };
  for (const [index, entry] of read.entries()) {
    if (index % PART === PART - 1) yield;
    const position = held.get(entry.key);
    if (position === undefined ? added.has(entry.key) : isRead[position]) continue;
    const before = position === undefined ? undefined : state[position];
    const id = before?.id ?? mode.newId();
    if (position === undefined) added.set(entry.key, id);
    else isRead[position] = 1;
    const change = changeOf(before, { ...entry, source: mode.source }, mode.complete);
    if (change === undefined) continue;
    counts[change.kind]++;
    write.push({ id, person: entry, digest: change.digest });
  }
  const gone = mode.complete ? state.filter((person, position) => isThere(person) && !isRead[position]) : [];
  counts.peopleSuspended += gone.filter(({ status }) => status === 'active').length;
  const get = (key: string): string | undefined => {
    const position = held.get(key);
    if (position === undefined) return added.get(key);
    // Where absence means nothing, whoever is not named is a member as before.
    return isRead[position] || !mode.complete ? state[position]?.id : undefined;
  };
  return { write, suspend: gone.map(({ id }) => id), ids: { get }, counts };
}

/** As far as the store knows; whoever is suspended without a digest is known to be gone already. */
function isThere({ status, digest }: Held): boolean {
  return status === 'active' || (status === 'suspended' && digest !== '');
}

function changeOf(before: Held | undefined, person: Omit<Person, 'id'>, complete: boolean) {
  const digest = digestOf(person);
  if (!before) return { kind: 'peopleAdded', digest } as const;
  if (before.digest === digest && before.status === person.status) return undefined;
  if (before.status !== 'active' && person.status === 'active')
    return { kind: 'peopleReturned', digest } as const;
  const suspends = before.status === 'active' && person.status !== 'active';
  if (!suspends) return { kind: 'peopleUpdated', digest } as const;
  return complete ? ({ kind: 'peopleSuspended', digest } as const) : undefined;
}

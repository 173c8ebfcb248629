import fc from 'fast-check';
import { compare as compareInParts } from '../../../connector/intake/compare.ts';
import { inOneGo } from '../../../connector/intake/in-parts.ts';
import type { Snapshot, SourceGroup, SourcePerson } from '../../../connector/intake/source.ts';
import type {
  DirectoryChanges,
  DirectoryState,
  MembershipPair,
  MembersByGroup,
} from '../../../connector/store/store.ts';
import { membersOf } from '../../fixture/members.ts';

/** A comparison in one go. */
export const compare = (...what: Parameters<typeof compareInParts>) => inOneGo(compareInParts(...what));

export const person = (key: string, more: Partial<SourcePerson> = {}): SourcePerson => ({
  key,
  userName: `login-${key}`,
  displayName: `Person ${key}`,
  status: 'active',
  attributes: {},
  ...more,
});

export const group = (
  key: string,
  people: readonly string[] = [],
  groups: readonly string[] = [],
): SourceGroup => ({
  key,
  name: `Group ${key}`,
  people,
  groups,
});

export const snapshotOf = (
  people: readonly SourcePerson[],
  groups: readonly SourceGroup[] = [],
  status: Snapshot['status'] = 'complete',
): Snapshot => ({ source: 'directory', status, startedAt: 1, finishedAt: 2, people, groups, warnings: [] });

export const EMPTY: DirectoryState = { people: [], groups: [], memberships: new Map(), nestings: [] };

type Pair = MembershipPair | DirectoryState['nestings'][number];
const nameOf = (pair: Pair) =>
  'group' in pair ? `${pair.group} ${pair.person}` : `${pair.parent} ${pair.child}`;

/** What the store holds after a write; the real one is in the sync test. */
export function apply(state: DirectoryState, changes: DirectoryChanges): DirectoryState {
  const people = new Map(state.people.map((entry) => [entry.key, entry]));
  for (const {
    id,
    person: { key, status },
    digest,
  } of changes.people)
    people.set(key, { id, key, status, digest });
  const groups = new Map(state.groups.map((entry) => [entry.key, entry]));
  for (const {
    id,
    group: { key, status },
    digest,
  } of changes.groups)
    groups.set(key, { id, key, status, digest });
  const gone = new Set([...pairsIn(changes.removeMemberships), ...changes.removeNestings].map(nameOf));
  const without = <T extends Pair>(held: readonly T[]) => held.filter((pair) => !gone.has(nameOf(pair)));
  return {
    people: [...people.values()].map((entry) =>
      changes.suspend.includes(entry.id) ? { ...entry, status: 'suspended', digest: '' } : entry,
    ),
    groups: [...groups.values()].map((entry) =>
      changes.archiveGroups.includes(entry.id) ? { ...entry, status: 'archived', digest: '' } : entry,
    ),
    memberships: membersOf([...without(pairsIn(state.memberships)), ...pairsIn(changes.addMemberships)]),
    nestings: [...without(state.nestings), ...changes.addNestings],
  };
}

/** Who is in which group, pair by pair. */
export const pairsIn = (members: MembersByGroup): readonly MembershipPair[] =>
  [...members].flatMap(([group, people]) => people.map((person) => ({ group, person })));

const PEOPLE = ['a', 'b', 'c', 'd', 'e', 'f'];
const GROUPS = ['g', 'h', 'i', 'j'];

/** Any read of a small organisation: keys come and go, members are missing, groups nest in circles. */
export const anySnapshot = (status: fc.Arbitrary<Snapshot['status']>): fc.Arbitrary<Snapshot> =>
  fc
    .record({
      people: fc.uniqueArray(
        fc.record({
          key: fc.constantFrom(...PEOPLE),
          status: fc.constantFrom('active' as const, 'suspended' as const),
          displayName: fc.constantFrom('One', 'Other'),
          attributes: fc.dictionary(fc.constantFrom('l', 'title'), fc.constantFrom('x', 'y')),
        }),
        { selector: ({ key }) => key },
      ),
      groups: fc.uniqueArray(
        fc.record({
          key: fc.constantFrom(...GROUPS),
          people: fc.uniqueArray(fc.constantFrom(...PEOPLE)),
          groups: fc.uniqueArray(fc.constantFrom(...GROUPS)),
        }),
        { selector: ({ key }) => key },
      ),
      status,
    })
    .map((read) =>
      snapshotOf(
        read.people.map((entry) => person(entry.key, entry)),
        read.groups.map(({ key, people, groups }) =>
          group(
            key,
            people,
            groups.filter((child) => child !== key),
          ),
        ),
        read.status,
      ),
    );

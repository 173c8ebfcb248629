import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { DirectoryChanges, MembersByGroup } from '../store.ts';

type Pair = readonly [one: number, other: number];
type Packed = readonly [
  ids: readonly string[],
  people: DirectoryChanges['people'],
  groups: DirectoryChanges['groups'],
  suspend: readonly number[],
  archiveGroups: readonly number[],
  addMemberships: readonly Pair[],
  removeMemberships: readonly Pair[],
  addNestings: readonly Pair[],
  removeNestings: readonly Pair[],
];

/**
 * Changes as text, each id once and then by its number: 460,000 memberships of 100,000 people take some 3 MB instead of
 * 40. The format of one release is read by the next: a held read outlives a restart.
 */
export function packChanges(changes: DirectoryChanges): string {
  const numbers = new Map<string, number>();
  const number = (id: string): number => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    numbers.set(id, numbers.size);
    return numbers.size - 1;
  };
  const memberships = (pairs: DirectoryChanges['addMemberships']) =>
    [...pairs].flatMap(([group, people]) => people.map((person): Pair => [number(group), number(person)]));
  const nestings = (pairs: DirectoryChanges['addNestings']) =>
    pairs.map(({ parent, child }): Pair => [number(parent), number(child)]);
  const rest = [
    changes.people,
    changes.groups,
    changes.suspend.map(number),
    changes.archiveGroups.map(number),
    memberships(changes.addMemberships),
    memberships(changes.removeMemberships),
    nestings(changes.addNestings),
    nestings(changes.removeNestings),
  ] as const;
  const packed: Packed = [[...numbers.keys()], ...rest];
  return deflateRawSync(JSON.stringify(packed)).toString('base64');
}

/** What {@link packChanges} was given. */
export function unpackChanges(text: string): DirectoryChanges {
  const json = inflateRawSync(Buffer.from(text, 'base64')).toString('utf8');
  const [ids, people, groups, suspend, archiveGroups, addM, removeM, addN, removeN] = JSON.parse(
    json,
  ) as Packed;
  const id = (number: number) => ids[number]!;
  const memberships = (pairs: readonly Pair[]): MembersByGroup =>
    new Map(
      Array.from(
        Map.groupBy(pairs, ([group]) => group),
        ([group, ofGroup]) => [id(group), ofGroup.map(([, person]) => id(person))],
      ),
    );
  const nestings = (pairs: readonly Pair[]) =>
    pairs.map(([parent, child]) => ({ parent: id(parent), child: id(child) }));
  return {
    people,
    groups,
    suspend: suspend.map(id),
    archiveGroups: archiveGroups.map(id),
    addMemberships: memberships(addM),
    removeMemberships: memberships(removeM),
    addNestings: nestings(addN),
    removeNestings: nestings(removeN),
  };
}

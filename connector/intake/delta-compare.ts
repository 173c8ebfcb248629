import type { DirectoryPart } from '../store/store.ts';
import type { ReadMode } from './compare.ts';
import { compareGroups } from './compare-groups.ts';
import { comparePeople } from './compare-people.ts';
import type { Edges } from './compare-members.ts';
import { type Comparison, comparisonOf } from './comparison.ts';
import type { Delta } from './delta.ts';
import { inOneGo } from './in-parts.ts';
import { type Pairs, pairsMissingFrom, pairsOf } from './pairs.ts';

/** The keys of the rows that a delta is compared with; `moved`: of the people whose memberships may be others. */
export function touchedBy({ people, groups, gone, links, placed, known }: Delta) {
  const keys = { people: new Set<string>(), groups: new Set<string>() };
  const add = (key: string) => {
    const kind = known.get(key)?.kind;
    if (kind === 'person') keys.people.add(key);
    else if (kind === 'group') keys.groups.add(key);
  };
  for (const { key } of [...people, ...groups, ...placed]) add(key);
  for (const key of gone) add(key);
  for (const { group } of links) add(group);
  const moved = [...gone, ...placed.map(({ key }) => key)].filter((key) => keys.people.has(key));
  return { people: [...keys.people], groups: [...keys.groups], moved };
}

/**
 * What makes the store say what the source said, of these entries alone. Pure; `state` is the part of the store that
 * {@link touchedBy} names, `newId` gives an id to what is new.
 */
export function compareDelta(
  state: DirectoryPart,
  delta: Delta,
  source: string,
  newId: () => string,
): Comparison {
  const there = new Set([...delta.people, ...delta.groups].map(({ key }) => key));
  const gone = new Set(delta.gone);
  const isCompared = ({ key }: { readonly key: string }) => there.has(key) || gone.has(key);
  const mode: ReadMode = { source, complete: true, newId };
  const people = inOneGo(comparePeople(state.people.filter(isCompared), delta.people, mode));
  const groups = compareGroups(state.groups.filter(isCompared), delta.groups, mode);
  const idOf = (key: string) =>
    gone.has(key) ? undefined : (people.ids.get(key) ?? groups.ids.get(key) ?? delta.known.get(key)?.id);
  const lost = new Set(
    [...state.people, ...state.groups].filter(({ key }) => gone.has(key)).map(({ id }) => id),
  );

  const edges = (kind: 'person' | 'group', held: Pairs): Pairs => {
    const wanted = new Map([...held].map(([group, members]) => [group, new Set(members)]));
    for (const [group, members] of wanted) {
      if (lost.has(group)) members.clear();
      for (const member of lost) members.delete(member);
    }
    const membersOf = (group: string) => {
      const members = wanted.get(group) ?? new Set();
      wanted.set(group, members);
      return members;
    };
    const isKind = (key: string) => delta.known.get(key)?.kind === kind;
    const idsOf = (keys: readonly string[]) =>
      keys
        .filter(isKind)
        .map(idOf)
        .filter((id) => id !== undefined);
    for (const group of delta.groups) {
      const id = idOf(group.key);
      if (id !== undefined) wanted.set(id, new Set(idsOf(kind === 'person' ? group.people : group.groups)));
    }
    for (const { group, added, removed } of delta.links) {
      const id = idOf(group);
      if (id === undefined) continue;
      for (const member of idsOf(removed)) membersOf(id).delete(member);
      for (const member of idsOf(added)) membersOf(id).add(member);
    }
    for (const { key, groups: naming } of delta.placed) {
      const id = isKind(key) ? idOf(key) : undefined;
      if (id === undefined) continue;
      for (const members of wanted.values()) members.delete(id);
      for (const group of naming.map(idOf)) if (group !== undefined) membersOf(group).add(id);
    }
    return wanted;
  };
  const memberships = pairsOf(state.memberships.map(({ group, person }) => [group, person]));
  const nestings = pairsOf(state.nestings.map(({ parent, child }) => [parent, child]));
  return comparisonOf(
    people,
    groups,
    difference(memberships, edges('person', memberships)),
    difference(nestings, edges('group', nestings)),
  );
}

const difference = (held: Pairs, wanted: Pairs): Edges => ({
  added: pairsMissingFrom(held, wanted),
  removed: pairsMissingFrom(wanted, held),
});

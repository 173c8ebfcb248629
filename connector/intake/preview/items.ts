import type { Group } from '../../../shared/model/group.ts';
import type { Person } from '../../../shared/model/person.ts';
import type { Text } from '../../../shared/problem.ts';
import type { DirectoryChanges, MembersByGroup, Store } from '../../store/store.ts';
import { eachPair } from '../pairs.ts';
import type { SourcePerson } from '../source.ts';

/** One thing that a read would do, and why. */
export interface PreviewItem {
  readonly sign: '+' | '−' | '~';
  /** Whom or what it is about. */
  readonly name: string;
  readonly dn?: string;
  readonly reason: Text;
}

type Named = Pick<Group, 'name' | 'dn'>;

/**
 * The first `limit` items of each kind of change. `before` is the store without the changes: what people and groups that
 * are no longer read were called.
 */
export async function previewItems(
  before: Pick<Store, 'people' | 'groups'>,
  changes: DirectoryChanges,
  limit: number,
): Promise<readonly PreviewItem[]> {
  const first = <T>(all: readonly T[]) => all.slice(0, limit);
  const written = first(changes.people);
  const firstPairs = (all: MembersByGroup) => [...eachPair(all).take(limit)];
  const pairs = { joins: firstPairs(changes.addMemberships), leaves: firstPairs(changes.removeMemberships) };
  const ids = new Set([
    ...written.map(({ id }) => id),
    ...first(changes.suspend),
    ...[...pairs.joins, ...pairs.leaves].map(({ member }) => member),
  ]);
  const stored = new Map((await before.people.getMany([...ids])).map(({ person }) => [person.id, person]));
  const people = new Map<string, Pick<Person, 'displayName' | 'dn'>>([
    ...stored,
    ...changes.people.map(({ id, person }) => [id, person] as const),
  ]);
  const groups = new Map<string, Named>([
    ...(await before.groups.all()).map((group) => [group.id, group] as const),
    ...changes.groups.map(({ id, group }) => [id, group] as const),
  ]);
  const oldGroups = new Set((await before.groups.all()).map(({ id }) => id));
  const groupOf = (id: string): Named => groups.get(id) ?? { name: id };
  const between = (sign: '+' | '−', text: Text, group: string, member: string): PreviewItem => ({
    sign,
    name: `${member} → ${groupOf(group).name}`,
    reason: text,
  });
  const nameOf = (id: string) => people.get(id)?.displayName ?? id;
  return [
    ...written.map(({ id, person }) => personItem(person, stored.get(id))),
    ...first(changes.suspend).map((id) =>
      item('−', people.get(id)?.displayName ?? id, people.get(id)?.dn, GONE),
    ),
    ...first(changes.groups).map(({ id, group }) =>
      item(oldGroups.has(id) ? '~' : '+', group.name, group.dn, oldGroups.has(id) ? RENAMED : NEW),
    ),
    ...first(changes.archiveGroups).map((id) => item('−', groupOf(id).name, groupOf(id).dn, GONE)),
    ...pairs.joins.map(({ group, member }) => between('+', JOINED, group, nameOf(member))),
    ...pairs.leaves.map(({ group, member }) => between('−', LEFT, group, nameOf(member))),
    ...first(changes.addNestings).map(({ parent, child }) =>
      between('+', JOINED, parent, groupOf(child).name),
    ),
    ...first(changes.removeNestings).map(({ parent, child }) =>
      between('−', LEFT, parent, groupOf(child).name),
    ),
  ];
}

function personItem(person: SourcePerson, before: Person | undefined): PreviewItem {
  const { displayName, dn } = person;
  if (!before) return item('+', displayName, dn, person.status === 'active' ? NEW : NEW_DISABLED);
  if (before.status === 'active' && person.status !== 'active') return item('−', displayName, dn, DISABLED);
  if (before.status !== 'active' && person.status === 'active') return item('+', displayName, dn, BACK);
  const fields = changedFields(before, person).join(', ');
  return item('~', displayName, dn, { fr: `changé : ${fields}`, en: `changed: ${fields}` });
}

function item(sign: PreviewItem['sign'], name: string, dn: string | undefined, reason: Text): PreviewItem {
  return { sign, name, ...(dn !== undefined && { dn }), reason };
}

/** Names of the fields and attributes that differ, as a mapping calls them. */
function changedFields(
  { id: _id, source: _source, ...before }: Person,
  after: SourcePerson,
): readonly string[] {
  const flat = ({ attributes, ...fields }: SourcePerson) =>
    new Map<string, unknown>(Object.entries({ ...attributes, ...fields }));
  const [was, is] = [flat(before), flat(after)];
  const names = new Set([...was.keys(), ...is.keys()]);
  return [...names]
    .filter((name) => JSON.stringify(was.get(name)) !== JSON.stringify(is.get(name)))
    .toSorted();
}

const NEW: Text = { fr: 'nouvelle entrée', en: 'new entry' };
const NEW_DISABLED: Text = { fr: 'nouvelle entrée, désactivée', en: 'new entry, disabled' };
const GONE: Text = { fr: 'la source ne l’a plus', en: 'the source no longer has it' };
const DISABLED: Text = { fr: 'la source la dit désactivée', en: 'the source calls it disabled' };
const BACK: Text = { fr: 'de retour, la même personne', en: 'back, the same person' };
const RENAMED: Text = { fr: 'nom ou place changés', en: 'name or place changed' };
const JOINED: Text = { fr: 'le groupe le compte parmi ses membres', en: 'the group names it as a member' };
const LEFT: Text = {
  fr: 'le groupe ne le compte plus parmi ses membres',
  en: 'the group no longer names it',
};

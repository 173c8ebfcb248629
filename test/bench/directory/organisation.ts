import { ldifEntry } from '../../fixture/ldif.ts';

export const BASE_DN = 'dc=example,dc=org';
export const READER_DN = `cn=reader,${BASE_DN}`;
export const READER_PASSWORD = 'secret';
const PEOPLE_DN = `ou=people,${BASE_DN}`;
const GROUPS_DN = `ou=groups,${BASE_DN}`;

/** How large the generated directory is. */
export interface Size {
  readonly people: number;
  readonly groups: number;
  /** Of people in groups of the lowest level; the nesting of the groups comes on top. */
  readonly memberships: number;
}

/** In proportion to 100,000 people: 5,000 groups and 460,000 memberships. */
export const sizeOf = (people: number): Size => ({
  people,
  groups: Math.max(10, Math.round(people / 20)),
  memberships: Math.round(people * 4.6),
});

const GIVEN = ['Zoé', 'Amélie', 'Karim', 'Noël', 'Inès', 'Jean-Loup', 'Maëva', 'Tom', 'Soña', 'Øyvind', 'Li'];
const FAMILY = ['Lefèvre', 'Martin', 'd’Orgeval', 'N’Guyen', 'Ben Saïd', 'Müller', 'Petit', 'Durand'];
const TITLES = ['Gestionnaire', 'Responsable d’agence', 'Technicien', 'Comptable', 'Gardien'];
const CITIES = ['Lyon', 'Nantes', 'Saint-Étienne', 'Paris', 'Lille', 'Pau'];
const KINDS = ['CDI', 'CDD', 'Intérim'];

const pick = (values: readonly string[], index: number): string => values[index % values.length] ?? '';
const uid = (index: number): string => `p${String(index).padStart(6, '0')}`;
export const personDn = (index: number): string => `uid=${uid(index)},${PEOPLE_DN}`;
const groupName = (index: number): string => `group-${String(index).padStart(5, '0')}`;
const groupDn = (index: number): string => `cn=${groupName(index)},${GROUPS_DN}`;

/** Always the same for the same size, as LDIF, parents before children: three levels of groups, of which the lowest has the people. */
export function* organisation(size: Size): Generator<string> {
  yield ldifEntry(BASE_DN, { objectClass: ['dcObject', 'organization'], dc: 'example', o: 'Exemple' });
  const reader = { cn: 'reader', userPassword: READER_PASSWORD };
  yield ldifEntry(READER_DN, { objectClass: ['organizationalRole', 'simpleSecurityObject'], ...reader });
  yield ldifEntry(PEOPLE_DN, { objectClass: 'organizationalUnit', ou: 'people' });
  yield ldifEntry(GROUPS_DN, { objectClass: 'organizationalUnit', ou: 'groups' });
  for (let index = 0; index < size.people; index++) yield person(index);
  const members = membersOf(size);
  const { top, middle } = levelsOf(size);
  for (let index = 0; index < size.groups; index++) {
    const isAbove = index < top + middle;
    const first = index < top ? top : top + middle;
    const count = index < top ? middle : size.groups - top - middle;
    const above = index < top ? top : middle;
    const place = index < top ? index : index - top;
    const member = isAbove
      ? every(first, count, place, above).map(groupDn)
      : (members[index - top - middle] ?? []).map(personDn);
    yield ldifEntry(groupDn(index), {
      objectClass: 'groupOfNames',
      cn: groupName(index),
      description: `Groupe n° ${index}`,
      member: member.length > 0 ? member : [personDn(0)],
    });
  }
}

/** Groups of the two upper levels, first in the numbering. */
const levelsOf = ({ groups }: Size) => ({
  top: Math.max(1, Math.round(groups / 100)),
  middle: Math.max(2, Math.round(groups / 10)),
});

/** The numbers of one level that a group of the level above holds. */
function every(first: number, count: number, place: number, step: number): number[] {
  const found: number[] = [];
  for (let index = place; index < count; index += step) found.push(first + index);
  return found;
}

/** The people of each group of the lowest level: few groups are large, many are small. */
function membersOf(size: Size): number[][] {
  const { top, middle } = levelsOf(size);
  const lowest = size.groups - top - middle;
  const members = Array.from({ length: lowest }, (): number[] => []);
  const random = randomFrom(1);
  for (let index = 0, placed = 0; index < size.people; index++) {
    const wanted = Math.round(((index + 1) * size.memberships) / size.people) - placed;
    const groups = new Set<number>();
    while (groups.size < Math.min(wanted, lowest)) groups.add(Math.floor(lowest * random() ** 2));
    for (const group of groups) members[group]?.push(index);
    placed += groups.size;
  }
  return members;
}

/** Mulberry32: a small generator that gives the same numbers everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Thirteen attributes, of which the reader asks for eleven. */
function person(index: number): string {
  const givenName = pick(GIVEN, index);
  const sn = pick(FAMILY, Math.floor(index / 3));
  return ldifEntry(personDn(index), {
    objectClass: 'inetOrgPerson',
    uid: uid(index),
    cn: `${givenName} ${sn} ${index}`,
    sn,
    givenName,
    displayName: `${givenName} ${sn} ${index}`,
    mail: `${uid(index)}@example.org`,
    // 06 39 98 is set aside for fiction by the French numbering plan (Arcep, decision 2018-0881).
    telephoneNumber: `+33 6 39 98 ${String(index % 10_000).padStart(4, '0')}`,
    employeeType: pick(KINDS, index),
    employeeNumber: String(100_000 + index),
    title: pick(TITLES, index),
    departmentNumber: String(100 + (index % 120)),
    l: pick(CITIES, index),
  });
}

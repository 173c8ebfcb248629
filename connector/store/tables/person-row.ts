import type { Insertable, Selectable } from 'kysely';
import type { Person } from '../../../shared/model/person.ts';
import { nameKey } from '../../../shared/portal/person-name.ts';
import { dnKey } from '../dn-key.ts';
import { fold } from '../fold.ts';
import { statusColumns, type PeopleTable } from '../schema.ts';
import type { Json, NewPerson, PersonRow } from '../store.ts';
import { toJson, withoutNulls } from '../text.ts';

/** The columns that a write of a whole person sets, besides its id and stamp. */
export type PersonColumns = Omit<
  Insertable<PeopleTable>,
  'id' | 'uid' | 'version' | 'created_at' | 'updated_at'
>;

export function personColumns(person: NewPerson) {
  return {
    source: person.source,
    key: person.key,
    user_name: person.userName,
    user_name_folded: fold(person.userName),
    display_name: person.displayName,
    display_name_folded: fold(person.displayName),
    name_key: nameKey(person.displayName),
    given_name: person.givenName ?? null,
    family_name: person.familyName ?? null,
    email: person.email ?? null,
    email_folded: person.email === undefined ? null : fold(person.email),
    phone: person.phone ?? null,
    ...statusColumns(person.status),
    type: person.type ?? null,
    home: person.home ?? null,
    dn: person.dn ?? null,
    dn_key: person.dn === undefined ? null : dnKey(person.dn),
    attributes: toJson(person.attributes),
    external_id: person.externalId ?? null,
    resource: person.resource === undefined ? null : toJson(person.resource),
    digest: '',
  } satisfies PersonColumns;
}

export const COLUMNS = Object.keys(
  personColumns({ source: '', key: '', userName: '', displayName: '', status: 'active', attributes: {} }),
) as readonly (keyof PersonColumns)[];

/** Those that stand in an index or in the condition of one: setting any has SQLite write the index anew. */
export const INDEXED = [
  'source',
  'key',
  'user_name_folded',
  'display_name_folded',
  'name_key',
  'email_folded',
  'archived',
  'dn_key',
  'external_id',
] as const satisfies readonly (keyof PersonColumns)[];

type Indexed = (typeof INDEXED)[number];
type Unindexed = Exclude<keyof PersonColumns, Indexed>;

export const UNINDEXED = COLUMNS.filter(
  (name): name is Unindexed => !(INDEXED as readonly string[]).includes(name),
);

/** Only those columns of an object, or of the stand-ins of a query that is being prepared. */
export function columnsOf<Name extends keyof PersonColumns>(
  given: Pick<PersonColumns, Name>,
  names: readonly Name[],
): Pick<PersonColumns, Name> {
  return Object.fromEntries(names.map((name) => [name, given[name]])) as Pick<PersonColumns, Name>;
}

/** What {@link toPersonRow} reads after a person was written, without reading it. */
export function writtenRow(
  { externalId, resource, ...person }: NewPerson,
  id: string,
  stamp: Pick<PersonRow, 'version' | 'createdAt' | 'updatedAt'>,
): PersonRow {
  return { person: { ...person, id }, externalId: externalId ?? null, resource: resource ?? null, ...stamp };
}

export function toPerson(row: Selectable<PeopleTable>): Person {
  return withoutNulls({
    id: row.uid,
    source: row.source,
    key: row.key,
    userName: row.user_name,
    displayName: row.display_name,
    givenName: row.given_name,
    familyName: row.family_name,
    email: row.email,
    phone: row.phone,
    status: row.status,
    type: row.type,
    home: row.home,
    dn: row.dn,
    attributes: JSON.parse(row.attributes) as Person['attributes'],
  });
}

export function toPersonRow(row: Selectable<PeopleTable>): PersonRow {
  return {
    person: toPerson(row),
    externalId: row.external_id,
    resource: row.resource === null ? null : (JSON.parse(row.resource) as Json),
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

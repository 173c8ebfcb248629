import type { Selectable } from 'kysely';
import { attributeOf, fieldOf } from '../../../shared/model/attribute.ts';
import type { AttributeValue, Person } from '../../../shared/model/person.ts';
import { pages } from '../batches.ts';
import { notArchived, type Db, type PeopleTable } from '../schema.ts';
import type { PersonFacts, PopulationScan } from '../store.ts';

const PAGE = 1_000;

type Row = Pick<Selectable<PeopleTable>, 'id' | 'status' | 'type' | 'home'> &
  Partial<Selectable<PeopleTable>>;

/** Where a person's fields stand that can be asked for by an attribute's name. */
const COLUMNS = {
  source: 'source',
  userName: 'user_name',
  displayName: 'display_name',
  givenName: 'given_name',
  familyName: 'family_name',
  email: 'email',
  phone: 'phone',
} as const satisfies Partial<Record<keyof Person, keyof PeopleTable>>;

type Column = (typeof COLUMNS)[keyof typeof COLUMNS];

/** Everybody not archived, ascending by row, with what is asked for and no more: the columns of nothing else are read. */
export async function scanPeople(
  db: Db,
  asked: readonly string[],
  visit: Parameters<PopulationScan['people']>[1],
): Promise<void> {
  const fields = Object.entries(COLUMNS).filter(([field]) => asked.some((name) => fieldOf(name) === field));
  const read = (after: Row | undefined, size: number): Promise<Row[]> =>
    db
      .selectFrom('people')
      .select(['id', 'status', 'type', 'home', ...fields.map(([, column]) => column)])
      .$if(asked.length > 0, (query) => query.select('attributes'))
      .where('id', '>', after?.id ?? 0)
      .where(notArchived('archived'))
      .orderBy('id')
      .limit(size)
      .execute();
  for await (const page of pages(PAGE, read)) await visit(page.map((row) => toFacts(row, asked, fields)));
}

function toFacts(
  row: Row,
  asked: readonly string[],
  fields: readonly (readonly [string, Column])[],
): PersonFacts {
  const attributes: Record<string, AttributeValue> = {};
  const facts: PersonFacts = {
    row: row.id,
    status: row.status,
    ...(row.type !== null && { type: row.type }),
    ...(row.home !== null && { home: row.home }),
    attributes,
  };
  if (row.attributes === undefined) return facts;
  const person: Partial<Person> & Pick<Person, 'attributes'> = {
    attributes: JSON.parse(row.attributes) as Person['attributes'],
  };
  for (const [field, column] of fields)
    if (row[column] !== null) Object.assign(person, { [field]: row[column] });
  for (const name of asked) {
    const value = attributeOf(person, name);
    if (value !== undefined) define(attributes, name, value);
  }
  return facts;
}

/** A name may be `__proto__`. */
function define(attributes: Record<string, AttributeValue>, name: string, value: AttributeValue): void {
  if (name === '__proto__') Object.defineProperty(attributes, name, { value, enumerable: true });
  else attributes[name] = value;
}

import { fieldOf, PERSON_FIELDS } from '../../../shared/model/attribute.ts';
import type { Correlation } from '../../../shared/model/correlation.ts';
import type { AttributeValue, Person, PersonStatus } from '../../../shared/model/person.ts';

/**
 * One human as all their rows make them: who the lead is, each attribute by the source that is believed first about it
 * and has a value. Suspended when a source that may say so does, or has let them go; archived when all have. Pure.
 */
export function mergePeople(lead: string, rows: readonly Person[], correlation: Correlation): Person {
  const first = rows.find(({ id }) => id === lead)!;
  const precedence = orders(correlation);
  const ordered = (name: string) =>
    sorted(rows, precedence.get(fieldOf(name) ?? name.toLowerCase()) ?? [], correlation.sources);
  const fields = PERSON_FIELDS.flatMap((field) => {
    const value = ordered(field).find((row) => hasValue(row[field]))?.[field];
    return value === undefined ? [] : [[field, value] as const];
  });
  const attributes = new Map<string, string>();
  for (const row of rows)
    for (const name of Object.keys(row.attributes))
      if (!attributes.has(name.toLowerCase())) attributes.set(name.toLowerCase(), name);
  return {
    ...first,
    ...Object.fromEntries(fields),
    status: statusOf(rows, correlation),
    attributes: Object.fromEntries(
      [...attributes.values()].flatMap((name) => {
        const value = ordered(name)
          .map(({ attributes: own }) => valueOf(own, name))
          .find(hasValue);
        return value === undefined ? [] : [[name, value] as const];
      }),
    ),
    facets: sorted(rows, [], correlation.sources),
  };
}

/** By field of a person, or by the attribute's name in lower case. */
function orders({ precedence }: Correlation): ReadonlyMap<string, readonly string[]> {
  return new Map(
    Object.entries(precedence).map(([name, order]) => [fieldOf(name) ?? name.toLowerCase(), order]),
  );
}

/** In the order of the attribute; sources that it does not name come after, in the order of all. */
function sorted(rows: readonly Person[], own: readonly string[], all: readonly string[]): readonly Person[] {
  const order = [...own, ...all];
  const place = ({ source }: Person) => (order.includes(source) ? order.indexOf(source) : order.length);
  return rows.toSorted((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1));
}

function statusOf(rows: readonly Person[], { status }: Correlation): PersonStatus {
  if (rows.every((row) => row.status === 'archived')) return 'archived';
  const owners = rows.filter(({ source }) => source === status);
  const asked = owners.length > 0 ? owners : rows;
  return asked.every((row) => row.status === 'active') ? 'active' : 'suspended';
}

function valueOf(attributes: Person['attributes'], name: string): AttributeValue | undefined {
  if (Object.hasOwn(attributes, name)) return attributes[name];
  const folded = name.toLowerCase();
  return Object.entries(attributes).find(([key]) => key.toLowerCase() === folded)?.[1];
}

function hasValue(value: AttributeValue | undefined): boolean {
  return value !== undefined && value !== '' && !(typeof value === 'object' && value.length === 0);
}

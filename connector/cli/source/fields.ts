import type { AttributeValue, Person } from '../../../shared/model/person.ts';

/** Everything that is known of a person, as pairs of a name and its text. */
export function fieldsOf({
  attributes,
  facets: _facets,
  ...fields
}: Partial<Person> & Pick<Person, 'attributes'>): readonly (readonly [name: string, text: string])[] {
  const all: Readonly<Record<string, AttributeValue>> = { ...fields, ...attributes };
  return Object.entries(all).map(([name, value]) => [
    name,
    typeof value === 'object' ? value.join(', ') : String(value),
  ]);
}

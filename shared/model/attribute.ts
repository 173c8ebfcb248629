import type { AttributeValue, Person } from './person.ts';

type Field = Exclude<keyof Person, 'attributes' | 'status' | 'facets'>;
/** Any part of a person that has the attributes. */
type Described = Partial<Person> & Pick<Person, 'attributes'>;

/** A person's own fields that a source gives a value. */
export const PERSON_FIELDS = [
  'userName',
  'displayName',
  'givenName',
  'familyName',
  'email',
  'phone',
  'type',
  'home',
] as const satisfies readonly Field[];

/** Names under which a person's own fields are asked for: ours, SCIM's (RFC 7643 section 4.1), LDAP's (RFC 4519, RFC 2798). */
const FIELDS: ReadonlyMap<string, Field> = new Map<string, Field>([
  ['username', 'userName'],
  ['uid', 'userName'],
  ['displayname', 'displayName'],
  ['givenname', 'givenName'],
  ['name.givenname', 'givenName'],
  ['familyname', 'familyName'],
  ['name.familyname', 'familyName'],
  ['sn', 'familyName'],
  ['email', 'email'],
  ['emails', 'email'],
  ['emails.value', 'email'],
  ['mail', 'email'],
  ['phone', 'phone'],
  ['phonenumbers', 'phone'],
  ['phonenumbers.value', 'phone'],
  ['telephonenumber', 'phone'],
  ['type', 'type'],
  ['usertype', 'type'],
  ['home', 'home'],
  ['source', 'source'],
]);

/** The person's own field that an attribute's name means, where no source wrote that attribute; undefined for none. */
export function fieldOf(name: string): Field | undefined {
  const colon = name.lastIndexOf(':');
  return FIELDS.get(name.toLowerCase()) ?? (colon === -1 ? undefined : fieldOf(name.slice(colon + 1)));
}

/**
 * A person's attribute by its SCIM or LDAP name, without case (RFC 7643 section 2.1); undefined when there is none.
 * What the source wrote wins over the person's own field of that name. A schema URN before the name may be left out.
 */
export function attributeOf(person: Described, name: string): AttributeValue | undefined {
  if (Object.hasOwn(person.attributes, name)) return person.attributes[name];
  const folded = name.toLowerCase();
  for (const [key, value] of Object.entries(person.attributes))
    if (key.toLowerCase() === folded) return value;
  const field = FIELDS.get(folded);
  if (field !== undefined) return person[field];
  const colon = name.lastIndexOf(':');
  return colon === -1 ? undefined : attributeOf(person, name.slice(colon + 1));
}

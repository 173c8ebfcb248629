import type { SourcePerson } from './source.ts';
import { type DirectoryEntry, firstText, texts } from './entry.ts';
import { evaluate } from './expression.ts';
import { matches } from './local-filter.ts';
import type { Disabled, EntryMapping, PersonAttributes } from './mapping.ts';

type Named = Exclude<keyof PersonAttributes, 'extra' | 'derived' | 'userName' | 'displayName'>;
const OPTIONAL: readonly Named[] = ['givenName', 'familyName', 'email', 'phone', 'type', 'home'];

/** An entry as a person. What it lacks is absent; a login and a name are always found, at worst the key. */
export function toPerson(entry: DirectoryEntry, key: string, mapping: EntryMapping): SourcePerson {
  const { person: named, disabled } = mapping;
  const person: Written = {
    key,
    userName: '',
    displayName: '',
    status: 'active',
    dn: entry.dn,
    attributes: {},
  };
  for (const field of OPTIONAL) {
    const value = evaluate(named[field], entry);
    if (value !== undefined) person[field] = value;
  }
  const { attributes } = person;
  for (const name of named.extra) {
    const value = valueOf(texts(entry, name));
    if (value !== undefined) attributes[name] = value;
  }
  for (const [name, expression] of Object.entries(named.derived)) {
    const value = evaluate(expression, entry);
    if (value !== undefined) attributes[name] = value;
  }
  person.userName = evaluate(named.userName, entry) ?? person.email ?? key;
  person.displayName =
    evaluate(named.displayName, entry) ?? firstText(entry, 'cn') ?? (fullNameOf(person) || person.userName);
  if (isDisabled(entry, disabled)) person.status = 'suspended';
  return person;
}

/** Filled in where it stands: of a hundred thousand people no copy is made. */
type Written = { -readonly [Field in keyof SourcePerson]: SourcePerson[Field] } & {
  readonly attributes: Record<string, string | readonly string[]>;
};

const fullNameOf = ({ givenName, familyName }: SourcePerson): string =>
  [givenName, familyName].filter((part) => part !== undefined).join(' ');

/** The values of an attribute are a set (RFC 4512 section 2.2): sorted, so that their order is no change. */
function valueOf(values: readonly string[]): string | readonly string[] | undefined {
  return values.length < 2 ? values[0] : values.toSorted();
}

function isDisabled(entry: DirectoryEntry, disabled: Disabled | undefined): boolean {
  if (!disabled) return false;
  if ('filter' in disabled) return matches(disabled.filter, entry);
  const values = texts(entry, disabled.attribute);
  if ('bit' in disabled) return values.some((value) => (Number(value) & disabled.bit) !== 0);
  return values.some((value) => value.toLowerCase() === disabled.value.toLowerCase());
}

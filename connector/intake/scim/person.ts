import type { AttributeValue, Person } from '../../../shared/model/person.ts';
import type { Json } from '../../store/store.ts';
import { isObject } from './json.ts';
import { enterpriseUser } from './schema/enterprise-user.ts';

/** What a person is but for its identity. */
type Profile = Omit<Person, 'id' | 'source' | 'key' | 'home'>;

/** Simple attributes that rules may ask for; the others have a field of their own or say nothing of rights. */
const ASKED_FOR = ['title', 'userType', 'nickName', 'profileUrl', 'preferredLanguage', 'locale', 'timezone'];

/** A normalised User as a person. */
export function toProfile(user: Json): Profile {
  const name = isObject(user['name']) ? user['name'] : {};
  const userName = text(user['userName']) ?? '';
  const [givenName, familyName] = [text(name['givenName']), text(name['familyName'])];
  const spoken = [givenName, familyName].filter((part) => part !== undefined).join(' ');
  return {
    userName,
    displayName: text(user['displayName']) ?? text(name['formatted']) ?? (spoken || userName),
    ...pair('givenName', givenName),
    ...pair('familyName', familyName),
    ...pair('email', preferred(user['emails'], 'work')),
    ...pair('phone', preferred(user['phoneNumbers'], 'work', 'mobile')),
    ...pair('type', text(user['userType'])),
    status: user['active'] === false ? 'suspended' : 'active',
    attributes: attributesOf(user),
  };
}

/** A person of a source that sent no SCIM resource, as a User. */
export function toUser(person: Person): Json {
  const name = { ...pair('givenName', person.givenName), ...pair('familyName', person.familyName) };
  return {
    userName: person.userName,
    displayName: person.displayName,
    ...(Object.keys(name).length > 0 ? { name } : {}),
    ...(person.email === undefined ? {} : { emails: [{ value: person.email, primary: true }] }),
    ...(person.phone === undefined ? {} : { phoneNumbers: [{ value: person.phone, primary: true }] }),
    ...pair('userType', person.type),
    active: person.status === 'active',
  };
}

/** Under their SCIM names, so that the filters of rules read them; those of the enterprise extension without URN. */
function attributesOf(user: Json): Person['attributes'] {
  const core = ASKED_FOR.map((name) => [name, user[name]] as const);
  const extension = user[enterpriseUser.id];
  const enterprise = Object.entries(isObject(extension) ? extension : {}).map(
    ([name, value]) => [name, isObject(value) ? value['value'] : value] as const,
  );
  const lists = ['roles', 'entitlements'].map((name) => [name, values(user[name])] as const);
  return Object.fromEntries([...core, ...enterprise, ...lists].filter(isAttribute));
}

function isAttribute(entry: readonly [string, unknown]): entry is [string, AttributeValue] {
  return Array.isArray(entry[1])
    ? entry[1].length > 0
    : ['string', 'number', 'boolean'].includes(typeof entry[1]);
}

/** The primary value, else the first of the first of these types, else the first. */
function preferred(list: unknown, ...types: readonly string[]): string | undefined {
  const elements = objects(list).filter((element) => text(element['value']) !== undefined);
  const ranked = [
    elements.find((element) => element['primary'] === true),
    ...types.map((type) => elements.find((element) => text(element['type'])?.toLowerCase() === type)),
    elements[0],
  ];
  return text(ranked.find((element) => element !== undefined)?.['value']);
}

function values(list: unknown): readonly string[] {
  return objects(list).flatMap((element) => text(element['value']) ?? []);
}

function objects(list: unknown): readonly Json[] {
  return Array.isArray(list) ? list.filter(isObject) : [];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function pair<Name extends string>(name: Name, value: string | undefined): { [Key in Name]?: string } {
  return value === undefined ? {} : ({ [name]: value } as { [Key in Name]?: string });
}

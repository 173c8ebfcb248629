import { attributeOf, fieldOf } from '../../../shared/model/attribute.ts';
import type { Person } from '../../../shared/model/person.ts';
import { foldKey } from '../../flow/correlate.ts';
import type { Store } from '../../store/store.ts';
import { textsOfClaim, type Claims } from './claims.ts';
import { oidcProblems } from './problems.ts';
import type { OidcSettings } from './settings.ts';

type People = Pick<Store['people'], 'find' | 'each'>;

/**
 * The one person whom the claims name. Two people are never chosen between, and somebody who has left or is
 * suspended does not sign in.
 *
 * @throws Problem SIGN_IN_PERSON_UNKNOWN, SIGN_IN_PERSON_AMBIGUOUS, SIGN_IN_PERSON_SUSPENDED
 */
export async function personOf(
  people: People,
  claims: Claims,
  person: OidcSettings['person'],
): Promise<Person> {
  const found = person ? await byAttribute(people, claims, person) : await byUsualNames(people, claims);
  const names = person ? textsOfClaim(claims, person.claim) : usualNames(claims);
  const [first, ...others] = found;
  if (!first) throw oidcProblems.SIGN_IN_PERSON_UNKNOWN({ names });
  if (others.length > 0) throw oidcProblems.SIGN_IN_PERSON_AMBIGUOUS({ names, count: found.length });
  if (first.status !== 'active') throw oidcProblems.SIGN_IN_PERSON_SUSPENDED({ names });
  return first;
}

async function byUsualNames(people: People, claims: Claims): Promise<readonly Person[]> {
  const found = await Promise.all(
    usualNames(claims).map(async (name) =>
      (await people.find(name))
        .map(({ person }) => person)
        // `find` takes ids too, which nobody's claim may stand for.
        .filter(({ userName, email }) => isSame(userName, name) || isSame(email, name)),
    ),
  );
  return [...new Map(found.flat().map((person) => [person.id, person])).values()];
}

/** An e-mail address that the provider says it has not verified is anybody's word (OpenID Connect Core section 5.1). */
function usualNames(claims: Claims): readonly string[] {
  const email = claims['email_verified'] === false ? [] : textsOfClaim(claims, 'email').slice(0, 1);
  return [...new Set([...email, ...textsOfClaim(claims, 'preferred_username').slice(0, 1)])];
}

async function byAttribute(
  people: People,
  claims: Claims,
  { claim, attribute, source }: NonNullable<OidcSettings['person']>,
): Promise<readonly Person[]> {
  const [name, ...others] = textsOfClaim(claims, claim);
  if (name === undefined || others.length > 0) return [];
  const isMeant = (person: Person) =>
    person.status !== 'archived' &&
    (source === undefined || person.source === source) &&
    isSame(valueOf(person, attribute), name);
  const field = fieldOf(attribute);
  if (field === 'userName' || field === 'email')
    return (await people.find(name)).map(({ person }) => person).filter(isMeant);
  const found: Person[] = [];
  await people.each((page) => void found.push(...page.filter(isMeant)));
  return found;
}

/** `key` is the source's own immutable key: entryUUID, objectGUID, the SCIM id. */
function valueOf(person: Person, attribute: string): string | undefined {
  const value = attribute === 'key' ? person.key : attributeOf(person, attribute);
  return value === undefined || typeof value === 'object' ? undefined : String(value);
}

function isSame(value: string | undefined, name: string): boolean {
  return value !== undefined && foldKey(value) === foldKey(name);
}

import type { Request, Response } from 'express';
import { locationOf } from '../../intake/scim/location.ts';
import { toUser } from '../../intake/scim/person.ts';
import type { Projection } from '../../intake/scim/projection.ts';
import { accessUser } from '../../intake/scim/schema/access-user.ts';
import { userType } from '../../intake/scim/schema/index.ts';
import { userText } from '../../intake/scim/user/text.ts';
import { etag } from '../../intake/scim/version.ts';
import type { Json, PersonRow, ShownPerson } from '../../store/store.ts';
import { sendText } from './answer.ts';
import type { ScimParts } from './endpoint.ts';
import { baseOf } from './request.ts';
import { tellingOf } from './rights-parts.ts';
import type { UserAccess } from './user-access.ts';

/** What the endpoints of users work with. */
export interface UserParts extends ScimParts {
  readonly access: UserAccess;
}

type Shown = Omit<ShownPerson, 'source' | 'status'>;
type TellingParts = Pick<UserParts, 'store' | 'access'>;

/** Users as JSON texts, with as much around them as the request wants. */
export async function userTexts(
  { store: { people, groups }, access }: TellingParts,
  request: Request,
  rows: readonly Shown[],
  wanted: Projection,
): Promise<readonly string[]> {
  const base = baseOf(request);
  const isAsked = wanted.wants(accessUser.id);
  const whole = rows.filter(({ resource }) => isAsked || resource === null).map(({ id }) => id);
  const persons = whole.length === 0 ? [] : (await people.getMany(whole)).map(({ person }) => person);
  const unwritten = new Map(persons.map((person) => [person.id, person]));
  const held = isAsked && persons.length > 0 ? await access(persons, tellingOf(request)) : undefined;
  return Promise.all(
    rows.map(async (row) => {
      const resource = row.resource ?? JSON.stringify(toUser(unwritten.get(row.id)!));
      const told = { ...row, resource: withAccess(resource, held?.get(row.id)) };
      const inGroups = wanted.wants('groups') ? await groups.ofPerson(row.id) : [];
      return asWanted(userText(told, base, inGroups), wanted);
    }),
  );
}

function withAccess(resource: string, access: Json | undefined): string {
  if (!access) return resource;
  return `${resource.slice(0, -1)},${JSON.stringify(accessUser.id)}:${JSON.stringify(access)}}`;
}

function asWanted(text: string, wanted: Projection): string {
  return wanted.isWhole ? text : JSON.stringify(wanted.apply(JSON.parse(text) as Json));
}

/** Sends a user with its version and address in the headers (RFC 7644 sections 3.3 and 3.14). */
export async function sendUser(
  parts: TellingParts,
  request: Request,
  response: Response,
  status: 200 | 201,
  user: Shown,
  wanted: Projection,
): Promise<void> {
  const [text] = await userTexts(parts, request, [user], wanted);
  response.setHeader('ETag', etag(user.version));
  if (status === 201) response.setHeader('Location', locationOf(userType, user.id, baseOf(request)));
  sendText(response, status, text!);
}

/** Sends a user that was just written. */
export async function sendWritten(
  parts: TellingParts,
  request: Request,
  response: Response,
  status: 200 | 201,
  { person, resource, version, createdAt, updatedAt }: PersonRow,
  wanted: Projection,
): Promise<void> {
  const text = JSON.stringify(resource ?? toUser(person));
  const user = { id: person.id, resource: text, version, createdAt, updatedAt };
  await sendUser(parts, request, response, status, user, wanted);
}

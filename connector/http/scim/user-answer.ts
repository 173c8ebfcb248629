import type { Request, Response } from 'express';
import type { Projection } from '../../intake/scim/projection.ts';
import { userResource } from '../../intake/scim/resource.ts';
import { accessUser } from '../../intake/scim/schema/access-user.ts';
import type { Json, PersonRow } from '../../store/store.ts';
import { sendResource } from './answer.ts';
import type { ScimParts } from './endpoint.ts';
import { baseOf } from './request.ts';
import { tellingOf } from './rights-parts.ts';
import type { UserAccess } from './user-access.ts';

/** What the endpoints of users work with. */
export interface UserParts extends ScimParts {
  readonly access: UserAccess;
}

/** Users with as much around them as the request wants. */
export async function shownUsers(
  { store: { groups }, access }: Pick<UserParts, 'store' | 'access'>,
  request: Request,
  rows: readonly PersonRow[],
  wanted: Projection,
): Promise<readonly Json[]> {
  const base = baseOf(request);
  const isAsked = wanted.wants(accessUser.id) && rows.length > 0;
  const people = rows.map(({ person }) => person);
  const held = isAsked ? await access(people, tellingOf(request)) : undefined;
  return Promise.all(
    rows.map(async (row) => {
      const { id } = row.person;
      const inGroups = wanted.wants('groups') ? await groups.ofPerson(id) : [];
      return userResource(row, base, inGroups, held?.get(id));
    }),
  );
}

export async function sendUser(
  parts: Pick<UserParts, 'store' | 'access'>,
  request: Request,
  response: Response,
  status: 200 | 201,
  row: PersonRow,
  wanted: Projection,
): Promise<void> {
  // Somebody new is in no group yet.
  const wants = (name: string) => !(status === 201 && name === 'groups') && wanted.wants(name);
  const [user] = await shownUsers(parts, request, [row], { ...wanted, wants });
  sendResource(response, status, user!, wanted);
}

import type { Request, Response } from 'express';
import type { Projection } from '../../intake/scim/projection.ts';
import { userResource } from '../../intake/scim/resource.ts';
import type { ScimStore } from '../../intake/scim/write.ts';
import type { Json, PersonRow } from '../../store/store.ts';
import { sendResource } from './answer.ts';
import { baseOf } from './request.ts';

/** A user with as much around it as the request wants. */
export async function shownUser(
  { groups }: Pick<ScimStore, 'groups'>,
  row: PersonRow,
  base: string,
  wanted: Projection,
): Promise<Json> {
  return userResource(row, base, wanted.wants('groups') ? await groups.ofPerson(row.person.id) : []);
}

export async function sendUser(
  store: ScimStore,
  request: Request,
  response: Response,
  status: 200 | 201,
  row: PersonRow,
  wanted: Projection,
): Promise<void> {
  sendResource(response, status, await shownUser(store, row, baseOf(request), wanted), wanted);
}

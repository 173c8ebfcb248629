import type { Request, Response } from 'express';
import type { Projection } from '../../intake/scim/projection.ts';
import { groupResource } from '../../intake/scim/group/resource.ts';
import type { ScimStore } from '../../intake/scim/write.ts';
import type { GroupRow } from '../../store/store.ts';
import { sendResource } from './answer.ts';
import { baseOf } from './request.ts';

/** Sends a group; its members are read only when they are wanted: Entra ID asks for groups without them. */
export async function sendGroup(
  { groups }: Pick<ScimStore, 'groups'>,
  request: Request,
  response: Response,
  status: 200 | 201,
  row: GroupRow,
  wanted: Projection,
): Promise<void> {
  const members = wanted.wants('members') ? await groups.members(row.group.id) : [];
  sendResource(response, status, groupResource(row, baseOf(request), members), wanted);
}

import type { Request, Response } from 'express';
import type { Projection } from '../../intake/scim/projection.ts';
import { groupResource } from '../../intake/scim/group/resource.ts';
import type { ScimStore } from '../../intake/scim/write.ts';
import type { GroupRow, MemberPage } from '../../store/store.ts';
import { sendResource, setVersion } from './answer.ts';
import { groupPieces } from './group-pieces.ts';
import { sendPieces } from './pieces.ts';
import { baseOf } from './request.ts';

const NOBODY: MemberPage = { items: [] };

/**
 * Sends a group; its members are read only when they are wanted: Entra ID asks for groups without them. One of more than a
 * page of members is read and sent page by page: whoever changes it meanwhile leaves its ETag behind, and If-Match with
 * that is refused.
 */
export async function sendGroup(
  { groups }: Pick<ScimStore, 'groups'>,
  request: Request,
  response: Response,
  status: 200 | 201,
  row: GroupRow,
  wanted: Projection,
): Promise<void> {
  const base = baseOf(request);
  const first = wanted.wants('members') ? await groups.memberPage(row.group.id) : NOBODY;
  const resource = groupResource(row, base, first.items);
  if (!first.next) return sendResource(response, status, resource, wanted);
  setVersion(response, status, resource);
  await sendPieces(response, status, groupPieces({ groups }, row, base, wanted, first));
}

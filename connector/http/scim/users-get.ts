import { readProjection } from '../../intake/scim/query.ts';
import { userType } from '../../intake/scim/schema/index.ts';
import { ownUser } from '../../intake/scim/user/own.ts';
import { sentNotModified } from './answer.ts';
import type { ScimEndpoint, ScimParts } from './endpoint.ts';
import { clientOf, idOf } from './request.ts';
import { sendUser } from './user-answer.ts';

/** RFC 7644 section 3.4.1. */
export function usersGet({ store }: ScimParts): ScimEndpoint {
  return {
    method: 'get',
    path: '/Users/:id',
    async handle(request, response) {
      const wanted = readProjection(request.query, userType);
      const row = await ownUser(store, clientOf(response), idOf(request));
      if (sentNotModified(request, response, row.version)) return;
      await sendUser(store, request, response, 200, row, wanted);
    },
  };
}

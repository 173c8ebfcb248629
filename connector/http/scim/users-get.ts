import { readProjection } from '../../intake/scim/query.ts';
import { accessUser } from '../../intake/scim/schema/access-user.ts';
import { userType } from '../../intake/scim/schema/index.ts';
import { shownUser } from '../../intake/scim/user/own.ts';
import { sentNotModified } from './answer.ts';
import type { ScimEndpoint } from './endpoint.ts';
import { clientOf, idOf } from './request.ts';
import { type UserParts, sendUser } from './user-answer.ts';

/** RFC 7644 section 3.4.1. */
export function usersGet({ store, access }: UserParts): ScimEndpoint {
  return {
    method: 'get',
    path: '/Users/:id',
    async handle(request, response) {
      const wanted = readProjection(request.query, userType);
      const user = await shownUser(store, clientOf(response), idOf(request));
      // What the user holds moves without the user: its version says nothing of it.
      const isVersioned = !wanted.wants(accessUser.id);
      if (isVersioned && sentNotModified(request, response, user.version)) return;
      await sendUser({ store, access }, request, response, 200, user, wanted);
    },
  };
}

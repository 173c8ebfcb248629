import { readProjection } from '../../intake/scim/query.ts';
import { userType } from '../../intake/scim/schema/index.ts';
import { replaceUser } from '../../intake/scim/user/replace.ts';
import { type ScimEndpoint, tell } from './endpoint.ts';
import { idOf, writeOf } from './request.ts';
import { type UserParts, sendWritten } from './user-answer.ts';

/** RFC 7644 section 3.5.1. */
export function usersReplace({ store, access, now, onChange }: UserParts): ScimEndpoint {
  return {
    method: 'put',
    path: '/Users/:id',
    async handle(request, response) {
      const wanted = readProjection(request.query, userType);
      const write = writeOf(request, response, now);
      const { row, touched } = await replaceUser(store, write, idOf(request), request.body);
      tell(onChange, touched);
      await sendWritten({ store, access }, request, response, 200, row, wanted);
    },
  };
}

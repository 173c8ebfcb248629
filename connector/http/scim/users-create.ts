import { readProjection } from '../../intake/scim/query.ts';
import { userType } from '../../intake/scim/schema/index.ts';
import { createUser } from '../../intake/scim/user/create.ts';
import { type ScimEndpoint, tell } from './endpoint.ts';
import { writeOf } from './request.ts';
import { type UserParts, sendWritten } from './user-answer.ts';

/** RFC 7644 section 3.3; 200 for a user that was there, inactive, and is taken up again. */
export function usersCreate({ store, access, now, onChange }: UserParts): ScimEndpoint {
  return {
    method: 'post',
    path: '/Users',
    async handle(request, response) {
      const wanted = readProjection(request.query, userType);
      const write = writeOf(request, response, now);
      const { row, touched, isReactivated } = await createUser(store, write, request.body);
      tell(onChange, touched);
      await sendWritten({ store, access }, request, response, isReactivated ? 200 : 201, row, wanted);
    },
  };
}

import { readProjection } from '../../intake/scim/query.ts';
import { userType } from '../../intake/scim/schema/index.ts';
import { patchUser } from '../../intake/scim/user/patch.ts';
import { type ScimEndpoint, type ScimParts, tell } from './endpoint.ts';
import { idOf, writeOf } from './request.ts';
import { sendUser } from './user-answer.ts';

/** RFC 7644 section 3.5.2. */
export function usersPatch({ store, now, onChange }: ScimParts): ScimEndpoint {
  return {
    method: 'patch',
    path: '/Users/:id',
    async handle(request, response) {
      const wanted = readProjection(request.query, userType);
      const write = writeOf(request, response, now);
      const { row, touched } = await patchUser(store, write, idOf(request), request.body);
      tell(onChange, touched);
      await sendUser(store, request, response, 200, row, wanted);
    },
  };
}

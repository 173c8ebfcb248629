import { readProjection } from '../../intake/scim/query.ts';
import { userType } from '../../intake/scim/schema/index.ts';
import { patchUser } from '../../intake/scim/user/patch.ts';
import { etag } from '../../intake/scim/version.ts';
import { type ScimEndpoint, tell } from './endpoint.ts';
import { idOf, writeOf } from './request.ts';
import { type UserParts, sendWritten } from './user-answer.ts';

/** RFC 7644 section 3.5.2: 200 with the user, or 204 where the client’s preset says that it reads no answer. */
export function usersPatch({ store, access, now, onChange }: UserParts): ScimEndpoint {
  return {
    method: 'patch',
    path: '/Users/:id',
    async handle(request, response) {
      const wanted = readProjection(request.query, userType);
      const write = writeOf(request, response, now);
      const { row, touched } = await patchUser(store, write, idOf(request), request.body);
      tell(onChange, touched);
      const isAnswered = wanted.isAsked || write.client.preset.patchAnswer !== 'nothing';
      if (isAnswered) await sendWritten({ store, access }, request, response, 200, row, wanted);
      else response.setHeader('ETag', etag(row.version)).status(204).end();
    },
  };
}

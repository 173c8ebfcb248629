import { scimProblems } from '../../intake/scim/problems.ts';
import { readProjection } from '../../intake/scim/query.ts';
import { userType } from '../../intake/scim/schema/index.ts';
import { callerOf } from '../auth.ts';
import { sentNotModified } from './answer.ts';
import type { ScimEndpoint } from './endpoint.ts';
import { scimHttpProblems } from './problems.ts';
import { sendUser, type UserParts } from './user-answer.ts';

/**
 * RFC 7644 section 3.11: the person whom the token stands for, who may read. The token of an identity provider stands
 * for nobody, for which the section wants 404.
 */
export function me(parts: UserParts): readonly ScimEndpoint[] {
  return [
    {
      method: 'get',
      path: '/Me',
      async handle(request, response) {
        const { scope, subject = '', name } = callerOf(response);
        if (scope !== 'self') throw scimHttpProblems.SCIM_ME_NOBODY({ name });
        const wanted = readProjection(request.query, userType);
        const user = await parts.store.people.shown(subject);
        if (!user || user.status === 'archived') throw scimProblems.SCIM_NOT_FOUND({ id: subject });
        if (sentNotModified(request, response, user.version)) return;
        await sendUser(parts, request, response, 200, user, wanted);
      },
    },
    ...(['post', 'put', 'patch', 'delete'] as const).map((method): ScimEndpoint => ({
      method,
      path: '/Me',
      handle(_request, response) {
        const { scope, name } = callerOf(response);
        throw scope === 'self'
          ? scimHttpProblems.SCIM_ME_READ_ONLY({})
          : scimHttpProblems.SCIM_ME_NOBODY({ name });
      },
    })),
  ];
}

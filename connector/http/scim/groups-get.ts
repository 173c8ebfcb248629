import { readProjection } from '../../intake/scim/query.ts';
import { groupType } from '../../intake/scim/schema/index.ts';
import { ownGroup } from '../../intake/scim/group/own.ts';
import { sentNotModified } from './answer.ts';
import type { ScimEndpoint, ScimParts } from './endpoint.ts';
import { clientOf, idOf } from './request.ts';
import { sendGroup } from './group-answer.ts';

/** RFC 7644 section 3.4.1. */
export function groupsGet({ store }: ScimParts): ScimEndpoint {
  return {
    method: 'get',
    path: '/Groups/:id',
    async handle(request, response) {
      const wanted = readProjection(request.query, groupType);
      const row = await ownGroup(store, clientOf(response), idOf(request));
      if (sentNotModified(request, response, row.version)) return;
      await sendGroup(store, request, response, 200, row, wanted);
    },
  };
}

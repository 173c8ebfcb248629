import { readProjection } from '../../intake/scim/query.ts';
import { groupType } from '../../intake/scim/schema/index.ts';
import { createGroup } from '../../intake/scim/group/create.ts';
import { type ScimEndpoint, type ScimParts, tell } from './endpoint.ts';
import { writeOf } from './request.ts';
import { sendGroup } from './group-answer.ts';

/** RFC 7644 section 3.3. */
export function groupsCreate({ store, now, onChange }: ScimParts): ScimEndpoint {
  return {
    method: 'post',
    path: '/Groups',
    async handle(request, response) {
      const wanted = readProjection(request.query, groupType);
      const { row, touched } = await createGroup(store, writeOf(request, response, now), request.body);
      tell(onChange, touched);
      await sendGroup(store, request, response, 201, row, wanted);
    },
  };
}

import { readProjection } from '../../intake/scim/query.ts';
import { groupType } from '../../intake/scim/schema/index.ts';
import { replaceGroup } from '../../intake/scim/group/replace.ts';
import { type ScimEndpoint, type ScimParts, tell } from './endpoint.ts';
import { idOf, writeOf } from './request.ts';
import { sendGroup } from './group-answer.ts';

/** RFC 7644 section 3.5.1. */
export function groupsReplace({ store, now, onChange }: ScimParts): ScimEndpoint {
  return {
    method: 'put',
    path: '/Groups/:id',
    async handle(request, response) {
      const wanted = readProjection(request.query, groupType);
      const write = writeOf(request, response, now);
      const { row, touched } = await replaceGroup(store, write, idOf(request), request.body);
      tell(onChange, touched);
      await sendGroup(store, request, response, 200, row, wanted);
    },
  };
}

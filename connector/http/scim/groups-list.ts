import { readQuery } from '../../intake/scim/query.ts';
import { groupResource } from '../../intake/scim/resource.ts';
import { groupType } from '../../intake/scim/schema/index.ts';
import { sendList } from './answer.ts';
import type { ScimEndpoint, ScimParts } from './endpoint.ts';
import { baseOf, clientOf } from './request.ts';

/** RFC 7644 section 3.4.2. */
export function groupsList({ store: { groups } }: ScimParts): ScimEndpoint {
  return {
    method: 'get',
    path: '/Groups',
    async handle(request, response) {
      const { where, page, sort, projection } = readQuery(request.query, groupType);
      const { total, items } = await groups.search(clientOf(response).source, where, page, sort);
      const ids = projection.wants('members') ? items.map((row) => row.group.id) : [];
      const members = await groups.membersOfMany(ids);
      const base = baseOf(request);
      const resources = items.map((row) =>
        projection.apply(groupResource(row, base, members.get(row.group.id))),
      );
      sendList(response, total, page.offset, resources);
    },
  };
}

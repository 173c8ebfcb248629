import { groupResource } from '../../intake/scim/group/resource.ts';
import { groupType } from '../../intake/scim/schema/index.ts';
import type { ScimParts } from './endpoint.ts';
import { type Listing, textsOf } from './listing.ts';
import { baseOf, clientOf } from './request.ts';

/** The client's groups; their members are read only when they are wanted. */
export function groupListing({ store: { groups } }: Pick<ScimParts, 'store'>): Listing {
  return {
    type: groupType,
    async search(query, request, response) {
      const { where, page, sort, projection } = query;
      const { items, ...found } = await groups.search(clientOf(response).source, where, page, sort);
      const ids = projection.wants('members') ? items.map((row) => row.group.id) : [];
      const members = await groups.membersOfMany(ids);
      const base = baseOf(request);
      const resources = items.map((row) => groupResource(row, base, members.get(row.group.id)));
      return { ...found, items: textsOf(resources, query) };
    },
  };
}

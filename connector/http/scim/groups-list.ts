import { groupResource } from '../../intake/scim/group/resource.ts';
import { groupType } from '../../intake/scim/schema/index.ts';
import type { ScimParts } from './endpoint.ts';
import { groupPieces } from './group-pieces.ts';
import { type Listing, textsOf } from './listing.ts';
import { baseOf, clientOf } from './request.ts';

/** So many members are read together and sent as one text. */
const FEW = 5_000;

/** The client's groups; their members are read only when they are wanted, and one group after the other when they are many. */
export function groupListing({ store: { groups } }: Pick<ScimParts, 'store'>): Listing {
  return {
    type: groupType,
    async search(query, request, response) {
      const { where, page, sort, projection } = query;
      const { items, ...found } = await groups.search(clientOf(response).source, where, page, sort);
      const ids = projection.wants('members') ? items.map((row) => row.group.id) : [];
      const base = baseOf(request);
      if ((await groups.countMembers(ids, FEW + 1)) > FEW)
        return { ...found, items: items.map((row) => groupPieces({ groups }, row, base, projection)) };
      const members = await groups.membersOfMany(ids);
      const resources = items.map((row) => groupResource(row, base, members.get(row.group.id)));
      return { ...found, items: textsOf(resources, query) };
    },
  };
}

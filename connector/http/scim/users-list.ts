import { readQuery } from '../../intake/scim/query.ts';
import { userType } from '../../intake/scim/schema/index.ts';
import { sendList } from './answer.ts';
import type { ScimEndpoint, ScimParts } from './endpoint.ts';
import { baseOf, clientOf } from './request.ts';
import { shownUser } from './user-answer.ts';

/** RFC 7644 section 3.4.2. */
export function usersList({ store }: ScimParts): ScimEndpoint {
  return {
    method: 'get',
    path: '/Users',
    async handle(request, response) {
      const { where, page, sort, projection } = readQuery(request.query, userType);
      const { total, items } = await store.people.search(clientOf(response).source, where, page, sort);
      const base = baseOf(request);
      const users = await Promise.all(items.map((row) => shownUser(store, row, base, projection)));
      sendList(response, total, page.offset, users.map(projection.apply));
    },
  };
}

import { userType } from '../../intake/scim/schema/index.ts';
import type { Listing } from './listing.ts';
import { clientOf } from './request.ts';
import { type UserParts, userTexts } from './user-answer.ts';

/** The client's users. */
export function userListing({ store, access }: UserParts): Listing {
  return {
    type: userType,
    async search({ where, page, sort, projection }, request, response) {
      const { items, ...found } = await store.people.searchShown(
        clientOf(response).source,
        where,
        page,
        sort,
      );
      return { ...found, items: await userTexts({ store, access }, request, items, projection) };
    },
  };
}

import type { Request, Response } from 'express';
import type { Query } from '../../intake/scim/query.ts';
import type { ResourceType } from '../../intake/scim/schema/resource-type.ts';
import type { Found, Json } from '../../store/store.ts';

/** A type of resource as lists and searches read it; what a request does not want may be left out of the items. */
export interface Listing {
  readonly type: ResourceType;
  readonly search: (query: Query, request: Request, response: Response) => Promise<Found<Json>>;
}

/** Gives a listing that only counts its rows cursors too: a place is then how many came before. */
export function counted({ type, search }: Listing): Listing {
  return {
    type,
    async search(query, request, response) {
      const offset = query.page.after ? Number(query.page.after[0]) : query.page.offset;
      const { limit } = query.page;
      const { total, items } = await search({ ...query, page: { offset, limit } }, request, response);
      const end = offset + items.length;
      return { total, items, ...(items.length > 0 && end < total ? { next: [end] } : {}) };
    },
  };
}

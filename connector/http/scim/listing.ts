import type { Request, Response } from 'express';
import type { Query } from '../../intake/scim/query.ts';
import type { ResourceType } from '../../intake/scim/schema/resource-type.ts';
import type { Found, Json } from '../../store/store.ts';

type Search<Item> = (query: Query, request: Request, response: Response) => Promise<Found<Item>>;

/** A resource's JSON text, in pieces where it may be large. */
export type ResourceText = string | AsyncIterable<string>;

/** A type of resource as lists and searches read it: JSON texts, of which each holds what the request wants. */
export interface Listing {
  readonly type: ResourceType;
  readonly search: Search<ResourceText>;
}

/** One that finds resources whole, and only counts its rows. */
export interface Counting {
  readonly type: ResourceType;
  readonly search: Search<Json>;
}

/** Resources as texts, as far as they are wanted. */
export function textsOf(resources: readonly Json[], { projection }: Pick<Query, 'projection'>): string[] {
  return resources.map((resource) => JSON.stringify(projection.apply(resource)));
}

/** A listing of what only counts its rows, with cursors: a place is then how many came before. */
export function counted({ type, search }: Counting): Listing {
  return {
    type,
    async search(query, request, response) {
      const offset = query.page.after ? Number(query.page.after[0]) : query.page.offset;
      const { limit } = query.page;
      const { total, items } = await search({ ...query, page: { offset, limit } }, request, response);
      const end = offset + items.length;
      const next = items.length > 0 && end < total ? { next: [end] } : {};
      return { total, items: textsOf(items, query), ...next };
    },
  };
}

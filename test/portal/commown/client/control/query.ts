import type { Domain, RoleKey } from '../../wire.ts';

export type Facet =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'role'; readonly key: RoleKey; readonly label: string }
  | { readonly kind: 'team'; readonly id: number; readonly path: string }
  | { readonly kind: 'archived' };

/** What the search view of the users holds; it outlives a change of view, and is lost with the page. */
export interface Query {
  facets: Facet[];
  offset: number;
  byTeam: boolean;
  /** Ids of the ticked records. */
  readonly ticked: Set<number>;
  /** The box of the header: visible page for actions, the whole search for an export (trap of section 5). */
  headerTicked: boolean;
}

export const userQuery: Query = {
  facets: [],
  offset: 0,
  byTeam: false,
  ticked: new Set(),
  headerTicked: false,
};

export function domainOf({ facets }: Query): Domain {
  const team = facets.findLast((facet) => facet.kind === 'team');
  return {
    texts: facets.flatMap((facet) => (facet.kind === 'text' ? [facet.text] : [])),
    roles: facets.flatMap((facet) => (facet.kind === 'role' ? [facet.key] : [])),
    ...(team && { team: team.id }),
    archived: facets.some(({ kind }) => kind === 'archived'),
  };
}

/** Another search starts at its first page, with nothing ticked. */
export function setFacets(query: Query, facets: readonly Facet[]): void {
  query.facets = [...facets];
  query.offset = 0;
  untick(query);
}

export function untick(query: Query): void {
  query.ticked.clear();
  query.headerTicked = false;
}

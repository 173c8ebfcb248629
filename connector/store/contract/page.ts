/** Any JSON object; a SCIM resource as its source sent it, with the schema's own attribute names. */
export type Json = { readonly [name: string]: unknown };

export interface Stamp {
  /** Starts at 1, grows by one at each write. */
  readonly version: number;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface Page {
  /** 0-based. */
  readonly offset: number;
  readonly limit: number;
  /** Only what comes after this place; the total counts everything all the same. */
  readonly after?: Position | undefined;
}

/** A row's place in the order of a search: the values that it is ordered by, then its id. */
export type Position = readonly (string | number | null)[];

export interface Found<T> {
  readonly total: number;
  readonly items: readonly T[];
  /** The place of the last item, when others come after it. */
  readonly next?: Position;
}

export interface Sort {
  readonly by: { readonly column: string } | { readonly path: readonly string[] };
  readonly descending: boolean;
}

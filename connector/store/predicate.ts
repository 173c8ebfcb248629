/** Columns that identity providers filter on; indexed. */
export type Column =
  'id' | 'externalId' | 'userName' | 'displayName' | 'active' | 'email' | 'createdAt' | 'updatedAt';

/** Where a value stands: a column, a path inside the stored resource, or a path inside the current element of `some`. */
export type Target =
  | { readonly column: Column }
  | { readonly path: readonly string[] }
  | { readonly element: readonly string[] };

export type Comparison = 'eq' | 'ne' | 'co' | 'sw' | 'ew' | 'gt' | 'ge' | 'lt' | 'le';

/**
 * A filter over stored people or groups, free of any dialect: intake builds it from a SCIM filter
 * (RFC 7644 section 3.4.2.2), the store compiles it to SQL with bound values.
 */
export type Predicate =
  | { readonly kind: 'and' | 'or'; readonly of: readonly Predicate[] }
  | { readonly kind: 'not'; readonly of: Predicate }
  | {
      readonly kind: 'compare';
      readonly target: Target;
      readonly op: Comparison;
      readonly value: string | number | boolean;
      /** Without it, strings compare by their folded form. */
      readonly caseExact: boolean;
    }
  /** Holds a value that is not empty (RFC 7644 "pr"). */
  | { readonly kind: 'present'; readonly target: Target }
  /** One element of the array at `path` satisfies `where`, whose targets are `element`. */
  | { readonly kind: 'some'; readonly path: readonly string[]; readonly where: Predicate }
  /** A group has this direct member, a person is directly in this group, by id. */
  | { readonly kind: 'member'; readonly id: string }
  /** The same of a member, or of a group, of which `where` holds; its targets are the elements value, type and display. */
  | { readonly kind: 'memberWhere'; readonly where: Predicate }
  /** Matches nothing. */
  | { readonly kind: 'never' };

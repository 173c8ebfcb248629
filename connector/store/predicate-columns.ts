import type { Column } from './predicate.ts';

/** How a column of the contract is stored. `folded` is absent where no folded twin is kept. */
export type StoredColumn =
  | {
      readonly kind: 'text';
      readonly exact: string;
      readonly folded?: string;
      readonly nullable?: true;
    }
  | { readonly kind: 'time'; readonly name: string }
  | { readonly kind: 'active' };

type StoredColumns = Readonly<Partial<Record<Column, StoredColumn>>>;

const common: StoredColumns = {
  // A UUID in its one, lower-case form.
  id: { kind: 'text', exact: 'uid', folded: 'uid' },
  externalId: { kind: 'text', exact: 'external_id', nullable: true },
  active: { kind: 'active' },
  createdAt: { kind: 'time', name: 'created_at' },
  updatedAt: { kind: 'time', name: 'updated_at' },
};

/** The columns of `memberRows` (member-sql.ts) by the part of a SCIM member that they hold. */
export const memberColumns: Readonly<Partial<Record<string, StoredColumn>>> = {
  value: { kind: 'text', exact: 'uid', folded: 'uid' },
  type: { kind: 'text', exact: 'type' },
  display: { kind: 'text', exact: 'name', folded: 'name_folded' },
};

/** What the two searchable tables have of the contract's columns. */
export const storedColumns: Readonly<Record<'people' | 'groups', StoredColumns>> = {
  people: {
    ...common,
    userName: { kind: 'text', exact: 'user_name', folded: 'user_name_folded' },
    displayName: { kind: 'text', exact: 'display_name', folded: 'display_name_folded' },
    email: { kind: 'text', exact: 'email', folded: 'email_folded', nullable: true },
  },
  groups: { ...common, displayName: { kind: 'text', exact: 'name', folded: 'name_folded' } },
};

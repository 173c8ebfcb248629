import type { Descriptor } from '../../../../shared/portal/descriptor.ts';
import type { Person } from '../../../../shared/model/person.ts';
import type { KnownAccount } from '../../delivery.ts';

export type ImportFile = NonNullable<Descriptor['importFile']>;
export type Column = ImportFile['columns'][number];

/** What is written of one account, beside its roles. */
export interface Subject {
  /** The account's key as the portal writes it, with its fixed end. */
  readonly key: string;
  readonly person: Person | undefined;
  /** Undefined for an account that the file creates. */
  readonly known: KnownAccount | undefined;
}

/**
 * A column's cell; empty when nothing is known. The e-mail of an account that exists stays as the portal shows it,
 * since a portal may refuse to change it. No source knows the portal's teams and comments: they stay the admin's.
 */
export function valueOf(column: Column, { key, person, known }: Subject): string {
  switch (column.from) {
    case 'key':
      return key;
    case 'email':
      return known?.email ?? person?.email ?? '';
    case 'familyName':
      return person?.familyName ?? '';
    case 'givenName':
      return person?.givenName ?? '';
    case 'phone':
      return person?.phone ?? '';
    case 'roles':
    case 'team':
    case 'comment':
    case undefined:
      return '';
  }
}

/** Whether a line finds the account that it is about; else it would create a second one. */
export function namesAccounts(file: ImportFile): boolean {
  return file.columns.some((column) => column.from === 'key');
}

/**
 * The columns of the file that creates accounts are the portal's own. A file that changes accounts leaves out what
 * is optional: an empty cell would empty the portal's, a column that is not there leaves it as it is.
 */
export function columnsFor(file: ImportFile, creates: boolean): readonly Column[] {
  return creates
    ? file.columns
    : file.columns.filter(({ from, required }) => from === 'key' || from === 'roles' || required);
}

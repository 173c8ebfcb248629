import type { Step } from '../../../../shared/plan/step.ts';
import type { Ground } from '../../delivery.ts';
import { deliveryProblems } from '../../problems.ts';
import { refusal, subjectOf } from './refusal.ts';
import { columnsFor, valueOf, type ImportFile, type Subject } from './value.ts';

/** One account's line in the import. */
export interface Row {
  /** Whether the portal has no such account yet. */
  readonly creates: boolean;
  readonly subject: Subject;
  /** The portal's own ids of the whole of them: an import replaces what the account has. */
  readonly roles: readonly string[];
  readonly steps: readonly Step[];
}

/**
 * One account's steps → its line: the roles that it has, plus those granted, less those revoked. A role whose
 * step is held or goes by another channel stays as it is.
 *
 * @throws Problem DELIVERY_ACCOUNT_UNREAD, DELIVERY_VALUE_MISSING, DELIVERY_FORMULA, DELIVERY_UNWRITABLE
 */
export function rowOf(file: ImportFile, account: string, steps: readonly Step[], ground: Ground): Row {
  const refused = refusal(file, account, ground);
  if (refused) throw refused;
  const subject = subjectOf(account, ground);
  const creates = subject.known === undefined;
  // Rights for an account that neither exists nor is created here: its roles are not known.
  if (creates && !steps.some((step) => step.kind === 'create'))
    throw deliveryProblems.DELIVERY_ACCOUNT_UNREAD({ account }, { place: { path: account } });
  const wanted = new Set(subject.known?.features);
  for (const { kind, item } of steps) {
    if (kind === 'grant') wanted.add(item!.id);
    if (kind === 'revoke') wanted.delete(item!.id);
  }
  const roles = Object.entries(file.roles).flatMap(([feature, role]) => (wanted.has(feature) ? [role] : []));
  return { creates, subject, roles, steps };
}

/** The rows of one file, header first. Several roles share a cell, separated by commas (Odoo's import of relations). */
export function tableOf(
  file: ImportFile,
  creates: boolean,
  rows: readonly Row[],
): readonly (readonly string[])[] {
  const columns = columnsFor(file, creates);
  return [
    columns.map((column) => column.header),
    ...rows.map(({ subject, roles }) =>
      columns.map((column) => (column.from === 'roles' ? roles.join(',') : valueOf(column, subject))),
    ),
  ];
}

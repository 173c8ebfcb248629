import { ROLES, STATUS_LABELS } from '../roles.ts';
import type { CommownState, User } from '../state.ts';
import { pathOf } from '../team.ts';
import type { ExportField } from '../wire.ts';

interface Column extends ExportField {
  /** The cell of a file that the import takes back. */
  readonly compatible?: (user: User, state: CommownState) => string;
  /** The cell of a file that people read; a field without it exists in the other kind only. */
  readonly plain?: (user: User, state: CommownState) => string;
}

/** C9: the columns of the template, in its order, and what else can be exported (C7). */
const COLUMNS: readonly Column[] = [
  { name: 'id', label: 'ID externe', compatible: ({ externalId }) => externalId },
  both('email', 'Courriel', ({ email }) => email),
  both('lastname', 'Nom', ({ lastName }) => lastName),
  both('firstname', 'Prénom', ({ firstName }) => firstName),
  {
    name: 'customer_roles/id',
    label: 'Rôle(s)',
    compatible: (user) => rolesOf(user, 'externalId').join(','),
    plain: (user) => rolesOf(user, 'label').join(', '),
  },
  both('phone', 'N° de téléphone', ({ phone }) => phone),
  {
    name: 'team/id',
    label: 'Équipe',
    compatible: ({ team }, { teams }) => teams.get(team)?.externalId ?? '',
    plain: ({ team }, { teams }) => pathOf(teams, team),
  },
  both('customer_note', 'Note', ({ note }) => note),
  { name: 'portal_status', label: 'Statut de connexion', plain: ({ status }) => STATUS_LABELS[status] },
];

/** What the template and a new export hold. */
export const TEMPLATE_COLUMNS: readonly string[] = COLUMNS.slice(0, 7).map(({ name }) => name);

const named = ({ name, label }: Column): ExportField => ({ name, label });

export const EXPORT_FIELDS: readonly ExportField[] = COLUMNS.map(named);
export const IMPORT_FIELDS: readonly ExportField[] = COLUMNS.filter(({ compatible }) => compatible).map(
  named,
);

/** The rows of an export, header first: technical names to import again (C10), or labels to read. */
export function exportTable(
  state: CommownState,
  users: readonly User[],
  names: readonly string[],
  compatible: boolean,
): string[][] {
  const chosen = names.flatMap((name) => COLUMNS.find((column) => column.name === name) ?? []);
  const kept = chosen.flatMap(({ name, label, ...write }) => {
    const cell = compatible ? write.compatible : write.plain;
    return cell ? [{ title: compatible ? name : label, cell }] : [];
  });
  return [kept.map(({ title }) => title), ...users.map((user) => kept.map(({ cell }) => cell(user, state)))];
}

/** The field that a column's title means, by name or by label; empty when there is none. */
export function matchField(title: string): string {
  const wanted = title.trim().toLowerCase();
  return (
    IMPORT_FIELDS.find(({ name, label }) => name === wanted || label.toLowerCase() === wanted)?.name ?? ''
  );
}

function both(name: string, label: string, cell: (user: User) => string): Column {
  return { name, label, compatible: cell, plain: cell };
}

const rolesOf = ({ roles }: User, part: 'externalId' | 'label'): string[] =>
  ROLES.filter(({ key }) => roles.has(key)).map((role) => role[part]);

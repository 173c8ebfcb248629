import { Refusal } from '../refusal.ts';
import { ROLES } from '../roles.ts';
import { toRecord } from '../search.ts';
import type { CommownState } from '../state.ts';
import { pathOf } from '../team.ts';
import type { Imported, RoleKey, UserValues } from '../wire.ts';
import { allOrNothing } from './transaction.ts';
import { createUser, writeUser } from './user.ts';

/** Ends a test run: what it did is undone. */
class OnlyTested extends Error {}

/**
 * Writes the rows (C9): a known external id changes that user, any other row creates one. One bad row and nothing
 * is written; `test` («Test d'importation») never writes. `fields` says what each column is, empty for nothing.
 */
export function importUsers(
  state: CommownState,
  fields: readonly string[],
  rows: readonly (readonly string[])[],
  test: boolean,
): Imported {
  const errors: string[] = [];
  try {
    allOrNothing(state, () => {
      for (const [index, row] of rows.entries()) {
        const cells = new Map(fields.map((field, column) => [field, (row[column] ?? '').trim()]));
        try {
          importRow(state, cells);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          // The header is line 1.
          errors.push(`ligne ${index + 2} : ${error.message}`);
        }
      }
      if (test || errors.length > 0) throw new OnlyTested();
    });
  } catch (error) {
    if (!(error instanceof OnlyTested)) throw error;
  }
  return { count: errors.length > 0 ? 0 : rows.length, errors };
}

function importRow(state: CommownState, cells: ReadonlyMap<string, string>): void {
  const externalId = cells.get('id') ?? '';
  const known = [...state.users.values()].find((user) => user.externalId === externalId);
  if (known) return writeUser(state, known, valuesOf(state, cells, toRecord(state, known)));
  const user = createUser(state, valuesOf(state, cells, EMPTY));
  if (externalId !== '') state.users.set(user.id, Object.assign(user, { externalId }));
}

const EMPTY: UserValues = {
  firstName: '',
  lastName: '',
  email: '',
  phone: '',
  team: 0,
  note: '',
  roles: [],
};

/** What the columns say; a field without a column stays as it was. */
function valuesOf(state: CommownState, cells: ReadonlyMap<string, string>, was: UserValues): UserValues {
  const roles = cells.get('customer_roles/id');
  const team = cells.get('team/id');
  return {
    firstName: cells.get('firstname') ?? was.firstName,
    lastName: cells.get('lastname') ?? was.lastName,
    email: cells.get('email') ?? was.email,
    phone: cells.get('phone') ?? was.phone,
    note: cells.get('customer_note') ?? was.note,
    roles: roles === undefined ? was.roles : roles.split(',').flatMap(roleKey),
    team: team === undefined ? was.team : teamId(state, team),
  };
}

function roleKey(externalId: string): RoleKey[] {
  const wanted = externalId.trim();
  if (wanted === '') return [];
  const role = ROLES.find((one) => one.externalId === wanted);
  if (!role) throw notFound('Rôle(s)', wanted);
  return [role.key];
}

function teamId({ teams }: CommownState, externalId: string): number {
  if (externalId === '') return 0;
  const team = [...teams.values()].find(
    (one) => one.externalId === externalId || pathOf(teams, one.id) === externalId,
  );
  if (!team) throw notFound('Équipe', externalId);
  return team.id;
}

const notFound = (field: string, value: string): Refusal =>
  new Refusal('Importation', `Aucun enregistrement trouvé pour «${value}» dans le champ «${field}»`);

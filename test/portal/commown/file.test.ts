import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { readOwnExport } from '../../../connector/cli/inventory/own-export.ts';
import { readTable } from '../../../connector/cli/inventory/table.ts';
import { importFile } from '../../../connector/delivery/file/import-file.ts';
import { findPortal } from '../../../shared/portal/index.ts';
import { accountPlan, feature, ground, person, planOf, step } from '../../connector/delivery/fixture.ts';
import { setStage } from './stage.ts';
import type { User } from './state.ts';
import type { Imported, Preview } from './wire.ts';

const HEADER = ['id', 'email', 'lastname', 'firstname', 'customer_roles/id', 'phone', 'team/id'];

const csv = (...rows: readonly string[][]): { name: string; base64: string } => {
  const lines = [HEADER, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(','));
  return { name: 'users.csv', base64: Buffer.from(lines.join('\n')).toString('base64') };
};

/** What the connector delivers for a new person with two roles. */
async function delivered() {
  const portal = findPortal('commown')!;
  const steps = ['role-it-support', 'role-accounting'].map((role) => step('lea', 'grant', feature(role)));
  const all = [step('lea', 'create'), ...steps];
  const lea = person('lea', { phone: '06 12 34 56 78' });
  const plan = { ...planOf([accountPlan(lea, all)]), portal: 'commown' };
  return importFile.deliver(plan, all, ground([lea], { portal }));
}

describe('the import (C9, R26–R30)', () => {
  test('takes the files that the connector delivers, in both formats', async () => {
    for (const { name, bytes } of await delivered()) {
      const { admin, portal } = await setStage();
      const file = { name, base64: Buffer.from(bytes).toString('base64') };
      const { result: preview } = await admin.call('import/preview', file);
      const { headers, fields, rows } = preview as Preview;
      expect([headers, fields, rows.length]).toEqual([HEADER, HEADER, 1]);
      const { result: tested } = await admin.call('import/test', { ...file, fields });
      expect([tested, portal.state.users.size]).toEqual([{ count: 1, errors: [] }, 330]);
      await admin.call('import/run', { ...file, fields });
      const lea = [...portal.state.users.values()].at(-1);
      expect(lea).toMatchObject({ firstName: 'Anne', lastName: 'Le Goff', status: 'not-granted' });
      expect(lea?.phone).toBe('06 12 34 56 78');
      expect(lea?.roles).toEqual(new Set(['role-it-support', 'role-accounting']));
      expect(portal.state.log.map(({ action, on }) => [action, on])).toEqual([
        ['import/test', [lea?.email]],
        ['import/run', [lea?.email]],
      ]);
    }
  });

  test('changes the user that an id names, and leaves what has no column', async () => {
    const { admin, person: user } = await setStage();
    const diane = user('diane.perez');
    const file = csv([
      diane.externalId,
      '',
      '',
      '',
      'customer_team_manager.customer_role_accounting',
      '',
      '',
    ]);
    const fields = HEADER.map((name) => (['id', 'customer_roles/id'].includes(name) ? name : ''));
    expect((await admin.call('import/run', { ...file, fields })).result).toEqual({ count: 1, errors: [] });
    expect(diane.roles).toEqual(new Set(['role-accounting']));
    expect(diane).toMatchObject({ lastName: 'Perez', note: 'Partie en 2025' });
  });

  test('says every line that is wrong and writes none', async () => {
    const { admin, portal } = await setStage();
    const file = csv(
      ['', 'a@regle.example', 'A', 'A', '', '', 'commown.team_2'],
      ['', 'b@regle.example', '', 'B', '', '', ''],
      ['', 'c@regle.example', 'C', 'C', 'customer_role_boss', '', ''],
      ['', 'a@regle.example', 'D', 'D', '', '', ''],
      ['', 'e@regle.example', 'E', 'E', '', '', 'commown.team_99'],
    );
    const { result } = await admin.call('import/run', { ...file, fields: HEADER });
    expect((result as Imported).errors).toEqual([
      'ligne 3 : Les champs suivants sont invalides : Nom',
      'ligne 4 : Aucun enregistrement trouvé pour «customer_role_boss» dans le champ «Rôle(s)»',
      "ligne 5 : Le courriel «a@regle.example» est déjà celui d'une autre personne.",
      'ligne 6 : Aucun enregistrement trouvé pour «commown.team_99» dans le champ «Équipe»',
    ]);
    expect(portal.state.users.size).toBe(330);
  });

  test('refuses what it cannot read', async () => {
    const { admin } = await setStage();
    for (const name of ['users.xlsx', 'users.ods']) {
      const { error } = await admin.call('import/preview', { name, base64: 'YWJj' });
      expect(error?.message).toContain(name);
    }
  });
});

describe('the export (R22–R25, C10)', () => {
  test('is compatible with the import: roles by id in one cell', async () => {
    const { admin, person: user } = await setStage();
    const ids = [user('gaelle.lefort').id, user('brigitte.chauvin').id];
    const asked = { what: { ids }, fields: HEADER, compatible: true };
    const rows: string[][] = parse(await (await admin.exported('csv', asked)).text());
    expect(rows[0]).toEqual(HEADER);
    expect(rows[1]?.slice(1, 5)).toEqual([
      'gaelle.lefort@regle.example',
      'Lefort',
      'Gaëlle',
      'customer_team_manager.customer_role_admin,customer_team_manager.customer_role_fleet_manager',
    ]);
    const xlsx = await admin.exported('xlsx', asked);
    const sheet = await readSheet(Buffer.from(await xlsx.arrayBuffer()));
    expect(sheet.map((row) => row.map((cell) => cell ?? ''))).toEqual(rows);
  });

  test('of a search holds all that it finds, not a page; for people it has labels', async () => {
    const { admin } = await setStage();
    const domain = { texts: [], roles: [], archived: false };
    const fields = ['id', 'firstname', 'customer_roles/id', 'team/id', 'portal_status'];
    const answer = await admin.exported('csv', { what: { domain }, fields, compatible: false });
    const rows: Record<string, string>[] = parse(await answer.text(), { columns: true });
    expect(rows).toHaveLength(324);
    expect(rows.find((row) => row['Rôle(s)'] === 'Administration, Gestion de la flotte')).toEqual({
      Prénom: 'Gaëlle',
      'Rôle(s)': 'Administration, Gestion de la flotte',
      Équipe: 'Exploitation',
      'Statut de connexion': 'Déjà connecté au site',
    });
  });

  test('is read by the inventory of the connector, in both formats and of both kinds', async () => {
    const { admin, portal } = await setStage();
    const users = [...portal.state.users.values()].filter(({ active }) => active);
    const domain = { texts: [], roles: [], archived: false };
    for (const format of ['csv', 'xlsx'] as const)
      for (const compatible of [true, false]) {
        const fields = [...HEADER, 'portal_status'];
        const answer = await admin.exported(format, { what: { domain }, fields, compatible });
        const table = await readTable(new Uint8Array(await answer.arrayBuffer()), format);
        const read = readOwnExport(table, format, findPortal('commown')!);
        expect(read?.problems).toEqual([]);
        const held = new Map(read?.accounts.map(({ key, features }) => [key, features]));
        // A file for an import has no status: of the access it tells nothing.
        const access = ({ status }: User) =>
          compatible || status === 'not-granted' ? [] : ['portal-access'];
        expect(held).toEqual(
          new Map(users.map((user) => [user.email, new Set([...user.roles, ...access(user)])])),
        );
      }
  });

  test('the template is an Excel file with the import’s columns (R27)', async () => {
    const { admin } = await setStage();
    const template = await admin.get('/customer_team_manager/Commown_User_Import_Model.xlsx');
    expect(template.headers.get('content-disposition')).toContain('Commown_User_Import_Model.xlsx');
    expect(await readSheet(Buffer.from(await template.arrayBuffer()))).toEqual([HEADER]);
  });
});

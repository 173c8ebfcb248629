import { describe, expect, test } from 'vitest';
import { readOwnExport } from '../../../connector/cli/inventory/own-export.ts';
import { readingsOf } from '../../../connector/cli/inventory/readings.ts';
import { readCsv, readTable } from '../../../connector/cli/inventory/table.ts';
import { writeXlsx } from '../../../connector/delivery/file/xlsx.ts';
import { findPortal } from '../../../shared/portal/index.ts';

const commown = findPortal('commown')!;
const own = (text: string) =>
  readOwnExport(readCsv(new TextEncoder().encode(text), 'export.csv'), 'export.csv', commown);
const lines = (problems: readonly { place?: { line?: number } | undefined }[] = []) =>
  problems.map(({ place }) => place?.line);

const SHEET = `"Prénom","Courriel","Rôle(s)","Statut de connexion","Note"
"Ada","ada@x.example","Comptabilité, Informatique","Déjà connecté au site","en congé"
"Bob","bob@x.example","","Connexion non autorisée",""
`;

describe('the export of a portal that Portillon knows', () => {
  test('for a spreadsheet tells roles and access by their words', () => {
    const read = own(SHEET);
    expect(read?.problems).toEqual([]);
    expect(read?.accounts).toMatchObject([
      {
        key: 'ada@x.example',
        email: 'ada@x.example',
        comment: 'en congé',
        features: new Set(['role-accounting', 'role-it-support', 'portal-access']),
      },
      { key: 'bob@x.example', features: new Set() },
    ]);
    const [tab] = readingsOf(commown, [], read!.accounts[1]!, 7);
    expect([...tab!.items]).toHaveLength(5);
    expect([...tab!.items.values()]).not.toContain(true);
  });

  test('for an import tells roles by their ids and nothing of the access, which stays unknown', () => {
    const read = own(
      'id,email,customer_roles/id\nx.1,ada@x.example,"customer_team_manager.customer_role_it"\n',
    );
    expect(read?.accounts).toMatchObject([{ features: new Set(['role-it-support']) }]);
    const [tab] = readingsOf(commown, [], read!.accounts[0]!, 7);
    expect(tab).toMatchObject({ tab: 'user', part: 'some' });
    expect([...tab!.items.keys()]).not.toContain('feature:portal-access');
  });

  test('with words that nobody knows, or the same account again, leaves the line out and says so', () => {
    const read = own(
      SHEET +
        `"Eve","eve@x.example","Direction","Jamais connecté",""
"Ada","ADA@x.example","","Jamais connecté",""
"Kim","kim@x.example","","Peut-être",""
`,
    );
    expect(read?.accounts).toHaveLength(2);
    expect(lines(read?.problems)).toEqual([4, 5, 6]);
  });

  test('is not the list that Portillon has its own columns for, nor one of another portal', () => {
    expect(own('account,email,comment\nada,,\n')).toBeUndefined();
    const table = readCsv(new TextEncoder().encode(SHEET), 'x.csv');
    expect(readOwnExport(table, 'x.csv', findPortal('amisgest')!)).toBeUndefined();
  });

  test('is read as Excel as well', async () => {
    const rows = SHEET.trim()
      .split('\n')
      .map((line) => line.slice(1, -1).split('","'));
    const table = await readTable(new Uint8Array(await writeXlsx(rows)), 'export.xlsx');
    expect(readOwnExport(table, 'export.xlsx', commown)?.accounts).toEqual(own(SHEET)?.accounts);
  });
});

import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { mayExecute } from '../../../shared/text/formula.ts';
import { importFile, importRefusals } from '../../../connector/delivery/file/import-file.ts';
import { findPortal } from '../../../shared/portal/index.ts';
import type { Step } from '../../../shared/plan/step.ts';
import { accountPlan, everyKind, feature, ground, harbour, person, planOf, step, textOf } from './fixture.ts';

const rowsOf = (bytes: Uint8Array): string[][] => parse(Buffer.from(bytes), { bom: true });

describe('the import file', () => {
  test('creates accounts with the template’s columns, and changes roles without the optional ones', async () => {
    const { plan, ground: under } = everyKind();
    const steps = plan.accounts
      .flatMap((account) => account.steps)
      .filter((one) => !one.held && importFile.carries(one, under));
    const files = await importFile.deliver(plan, steps, under);
    expect(files.map(({ name }) => name)).toEqual([
      'harbour-9f86d081884c-import-new.csv',
      'harbour-9f86d081884c-import-new.xlsx',
      'harbour-9f86d081884c-import-roles.csv',
      'harbour-9f86d081884c-import-roles.xlsx',
    ]);
    expect(textOf(files[0]!)).toBe(
      'id,email,lastname,firstname,roles/id,phone,team/id\r\n' +
        'anne@brest,anne@example.org,Le Goff,Anne,crew.moor,+33 6 12 34 56 78,\r\n',
    );
    // Bob has «moor», which is revoked, and gets «lead»; his e-mail stays the portal's.
    expect(rowsOf(files[2]!.bytes)).toEqual([
      ['id', 'email', 'lastname', 'roles/id'],
      ['bob@brest', 'bob@harbour.example', 'Le Goff', 'crew.lead'],
    ]);
  });

  test('writes the whole of the roles, since an import replaces them; what is held stays as it is', async () => {
    const bob = person('bob');
    const granted = step('bob', 'grant', feature('lead'));
    const plan = planOf([
      accountPlan(bob, [
        granted,
        step('bob', 'revoke', { ...feature('moor'), observed: 'yes', held: 'last-holder' }),
      ]),
    ]);
    const accounts = new Map([['bob', { features: new Set(['moor', 'unheard-of']) }]]);
    const [csv] = await importFile.deliver(plan, [granted], ground([bob], { accounts }));
    expect(rowsOf(csv!.bytes)[1]?.at(-1)).toBe('crew.moor,crew.lead');
    expect(textOf(csv!)).toContain('"crew.moor,crew.lead"');
  });

  test('carries roles and new accounts only', () => {
    const { plan, ground: under } = everyKind();
    const kinds = plan.accounts
      .flatMap((account) => account.steps)
      .filter((one) => importFile.carries(one, under))
      .map(({ kind, item }) => `${kind} ${item?.kind ?? ''}`.trim());
    expect(new Set(kinds)).toEqual(new Set(['create', 'grant feature', 'revoke feature']));
  });

  test('never replaces roles that nobody has read', async () => {
    const bob = person('bob');
    const granted = step('bob', 'grant', feature('lead'));
    const plan = planOf([accountPlan(bob, [granted])]);
    const unread = ground([bob], { accounts: new Map([['bob', {}]]) });
    expect(importFile.carries(granted, unread)).toBe(false);
    expect(importRefusals(plan, unread).map(({ code }) => code)).toEqual(['DELIVERY_ACCOUNT_UNREAD']);
    await expect(importFile.deliver(plan, [granted], unread)).rejects.toMatchObject({
      code: 'DELIVERY_ACCOUNT_UNREAD',
    });
    await expect(importFile.deliver(plan, [granted], ground([bob]))).rejects.toMatchObject({
      code: 'DELIVERY_ACCOUNT_UNREAD',
    });
    const read = ground([bob], { accounts: new Map([['bob', { features: new Set<string>() }]]) });
    const asked: Step = { ...granted, observed: 'unknown' };
    expect(importFile.carries(asked, read)).toBe(false);
  });

  test.each([
    [{ familyName: '=1+1' }, 'DELIVERY_FORMULA', 'lastname'],
    [{ familyName: 'Durand;@SUM(A1)' }, 'DELIVERY_FORMULA', 'lastname'],
    [{ phone: '+cmd|x!A1' }, 'DELIVERY_FORMULA', 'phone'],
    [{ familyName: ' ' }, 'DELIVERY_VALUE_MISSING', 'lastname'],
    [{ familyName: 'a\u0000b' }, 'DELIVERY_UNWRITABLE', 'lastname'],
    [{ familyName: 'constructor' }, 'DELIVERY_UNWRITABLE', 'lastname'],
    [{ givenName: 'x'.repeat(32_768) }, 'DELIVERY_UNWRITABLE', 'firstname'],
  ])('leaves %j to the list by hand and says why', (odd, code, column) => {
    const anne = person('anne', odd);
    const created = step('anne', 'create');
    const plan = planOf([accountPlan(anne, [created])]);
    expect(importFile.carries(created, ground([anne]))).toBe(false);
    const [problem] = importRefusals(plan, ground([anne]));
    expect(problem?.code).toBe(code);
    expect(problem?.say('fr')).toContain(column);
    expect(problem?.place).toEqual({ path: 'anne' });
  });

  test('does not change accounts of a portal whose file has no column to find them by', () => {
    const portal = findPortal('commown')!;
    const lea = person('lea', { phone: '06 12 34 56 78' });
    const grant = step('lea', 'grant', { ...feature('role-accounting'), portal: 'commown' });
    const known = new Map([['lea', { features: new Set<string>() }]]);
    const file = portal.importFile!;
    const finds = file.columns.some(({ from }) => from === 'key');
    expect(importFile.carries(grant, ground([lea], { portal, accounts: known }))).toBe(finds);
  });

  test('writes Commown’s own template: seven columns, roles by external id in one cell', async () => {
    const portal = findPortal('commown')!;
    const lea = person('lea', { phone: '06 12 34 56 78' });
    const steps = [
      step('lea', 'create'),
      step('lea', 'grant', feature('role-it-support')),
      step('lea', 'grant', feature('role-accounting')),
      step('lea', 'invite'),
    ];
    const under = ground([lea], { portal });
    const carried = steps.filter((one) => importFile.carries(one, under));
    expect(carried.length).toBe(3);
    const plan = { ...planOf([accountPlan(lea, steps)]), portal: 'commown' };
    const [csv, xlsx] = await importFile.deliver(plan, carried, under);
    expect([csv?.name, xlsx?.name]).toEqual([
      'commown-9f86d081884c-import-new.csv',
      'commown-9f86d081884c-import-new.xlsx',
    ]);
    const [header, row] = rowsOf(csv!.bytes);
    expect(header?.join(',')).toBe('id,email,lastname,firstname,customer_roles/id,phone,team/id');
    expect(row?.slice(1, 4)).toEqual(['lea@example.org', 'Le Goff', 'Anne']);
    const { roles } = portal.importFile!;
    expect(new Set(row?.[4]?.split(','))).toEqual(
      new Set([roles['role-accounting'], roles['role-it-support']]),
    );
    expect(row?.slice(5)).toEqual(['06 12 34 56 78', '']);
  });

  test('is refused by a portal that reads none', async () => {
    const { importFile: _file, ...bare } = harbour();
    const { plan, ground: under } = everyKind({ portal: bare });
    await expect(importFile.deliver(plan, [], under)).rejects.toMatchObject({ code: 'DELIVERY_NO_IMPORT' });
  });
});

test.each([
  ['+33 (0)6.12-34', false],
  ['+33', false],
  ['+33+1', true],
  ['O’Brien-Durand', false],
  ['marie=durand', false],
  ['-1', true],
  ['\u3000＝1', true],
  ['a\n@b', true],
])('whether a spreadsheet may execute %j: %j', (cell, executes) => {
  expect(mayExecute(cell)).toBe(executes);
});

import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { seatsUsed } from './billing.ts';
import { createFixture } from './fixture.ts';
import { profileByName, userByEmail } from './state.ts';

const ldif = new URL('../../../connector/sample/organisation.ldif', import.meta.url);
const csv = new URL('../../../connector/sample/dailybiz-accounts.csv', import.meta.url);

test('the fixture is the same at every call, and lists 310 people with as many addresses', () => {
  const { clock: _, ...state } = createFixture();
  expect(createFixture()).toMatchObject(state);
  expect(new Set([...state.users.values()].map(({ email }) => email)).size).toBe(310);
  expect(state.companies.map(({ name }) => name)).toEqual(['Règle Immobilier', 'Règle Crèches']);
});

test('the accounts of the sample stand in it exactly as they are there', () => {
  const state = createFixture();
  const rows = parse<{ email: string }>(readFileSync(csv, 'utf8'), { columns: true });
  const found = rows.map(({ email }) => {
    const user = userByEmail(state, email)!;
    const companies = state.companies.filter(({ id }) => user.companies.has(id)).map(({ name }) => name);
    const profiles = [...user.profiles].map(([module, id]) => [module, state.profiles.get(id)?.name]);
    const { administrator, accountant, hours } = user;
    return [email, companies, Object.fromEntries(profiles), { administrator, accountant, hours }];
  });
  const plain = { administrator: false, accountant: false, hours: undefined };
  const both = ['Règle Immobilier', 'Règle Crèches'];
  expect(found).toEqual([
    ['brigitte.chauvin@regle.example', both, { accounting: 'Comptable' }, plain],
    ['yves.delorme@regle.example', [], {}, plain],
    ['romain.colas@regle.example', ['Règle Immobilier'], { commercial: 'Vente', crm: 'Suivi' }, plain],
    ['elsa.jourdan@regle.example', ['Règle Immobilier'], { commercial: 'Consultation', crm: 'Suivi' }, plain],
    ['jeanne.morvan@regle.example', ['Règle Immobilier'], { commercial: 'Vente' }, plain],
    ['expert@cabinet.example', both, {}, { ...plain, accountant: true }],
  ]);
});

test('the profiles are those of the policy, with what their functions imply', () => {
  const state = createFixture();
  expect([...state.profiles.values()].map(({ module, name }) => `${module}/${name}`)).toEqual([
    'accounting/Comptable',
    'accounting/Comptable en chef',
    'commercial/Consultation',
    'commercial/Vente',
    'crm/Suivi',
  ]);
  expect([...(profileByName(state, 'crm', 'Suivi')?.functions ?? [])]).toEqual([
    'crm-clients-view',
    'crm-crm-actions-view',
    'crm-crm-actions-create',
    'crm-crm-actions-edit',
  ]);
});

test('the generated collaborators are in no directory and cost nothing', () => {
  const state = createFixture();
  const known = readFileSync(ldif, 'utf8');
  const generated = [...state.users.values()].filter(({ id }) => id > 200);
  expect(generated).toHaveLength(304);
  expect(generated.filter(({ email }) => known.includes(email))).toEqual([]);
  expect(seatsUsed(state)).toBe(4);
  expect(state.invoices).toMatchObject([{ email: 'jeanne.morvan@regle.example', seats: 1 }]);
});

import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { findPortal } from '../../../shared/portal/index.ts';
import { ADMIN, createFixture, USER_COUNT } from './fixture.ts';
import { ROLES } from './roles.ts';
import { userByEmail } from './state.ts';
import { searchUsers } from './search.ts';

const SAMPLE = new URL('../../../connector/sample/', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, SAMPLE), 'utf8');

test('the sample’s accounts have exactly the boxes that the sample says', () => {
  const state = createFixture();
  const rows: Record<string, string>[] = parse(read('commown-accounts.csv'), { columns: true });
  for (const { email = '', features = '' } of rows) {
    const user = userByEmail(state, email);
    const shown = [
      ...ROLES.filter(({ key }) => user?.roles.has(key)).map(({ label }) => label),
      ...(user?.status === 'not-granted' ? [] : ['Accès au site Commown']),
    ];
    expect([email, shown.join(',')]).toEqual([email, features]);
    expect(user?.active).toBe(true);
  }
  expect(userByEmail(state, 'louise.martin@regle.example')?.status).toBe('never-connected');
  expect(userByEmail(state, ADMIN)).toMatchObject({ firstName: 'Gaëlle', status: 'already-connected' });
});

test('the others are 322 ordinary users, always the same, and nobody of the sample’s directory', () => {
  const { users } = createFixture();
  const others = [...users.values()].slice(8);
  expect(users.size).toBe(USER_COUNT);
  expect(createFixture()).toEqual(createFixture());
  expect(new Set([...users.values()].map(({ email }) => email)).size).toBe(USER_COUNT);
  expect(others.every(({ roles }) => roles.size === 0)).toBe(true);
  const directory = read('organisation.ldif').toLowerCase();
  expect(others.filter(({ email }) => directory.includes(email))).toEqual([]);
});

test('some of them are archived and shown only by the filter', () => {
  const state = createFixture();
  const everybody = { texts: [], roles: [] };
  expect(searchUsers(state, { ...everybody, archived: false })).toHaveLength(324);
  expect(searchUsers(state, { ...everybody, archived: true })).toHaveLength(6);
});

test('roles are called as in the catalogue of the connector, and imported by the same ids', () => {
  const portal = findPortal('commown');
  for (const { key, label, externalId } of ROLES) {
    expect(portal?.features.find(({ id }) => id === key)?.label.fr).toBe(label);
    expect(portal?.importFile?.roles[key]).toBe(externalId);
  }
});

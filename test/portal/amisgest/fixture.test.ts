import { expect, test } from 'vitest';
import { features } from '../../../shared/portal/amisgest/features.ts';
import { ADMINISTRATOR, createFixture, PLAIN_USER, TECHNICIAN_USER } from './fixture.ts';
import { ROLES } from './roles.ts';
import { userByEmail, type AmisgestUser } from './state.ts';

const state = createFixture();
const users = [...state.users.values()];
const rolesOf = (email: string): string[] => [...(userByEmail(state, email)?.roles ?? [])];

test('the sample accounts hold what the export file says, whether it names a role by key or by label', () => {
  expect(rolesOf(PLAIN_USER)).toEqual([
    'desktop-access',
    'communication-notebook',
    'a-petits-pas-logbook',
    'mobile-home',
    'mobile-allergies',
    'mobile-child-file',
  ]);
  expect(rolesOf('gaelle.lefort@regle.example')).toEqual(['administration']);
  expect(rolesOf('kamel.bensaid@infogerance.example')).toEqual(['mobile-home', 'mobile-child-file']);
  expect(rolesOf('local101@creche.example')).toEqual(['mobile-home']);
  const sample = users.filter(({ email }) => /@(regle|infogerance)\.|^local101/.test(email));
  expect(sample.map(({ access }) => access)).toEqual(Array.from({ length: 7 }, () => 'activated'));
});

test('there are 320 users and 60 employees, each with a name and an e-mail of their own, the same each time', () => {
  const ofKind = (wanted: AmisgestUser['kind']) => users.filter(({ kind }) => kind === wanted);
  expect([ofKind('user').length, ofKind('employee').length]).toEqual([320, 60]);
  expect(new Set(users.map(({ firstName, lastName }) => `${firstName} ${lastName}`)).size).toBe(380);
  const emails = users.map(({ email }) => email).filter((email) => email !== '');
  expect(new Set(emails).size).toBe(emails.length);
  expect(ofKind('employee').some(({ email }) => email === '')).toBe(true);
  expect(createFixture()).toEqual(state);
});

test('nobody invented administers, and only the technician at work holds the exclusive role', () => {
  const holders = (key: string) => users.filter(({ roles }) => roles.has(key)).map(({ email }) => email);
  expect(holders('administration')).toEqual([
    ADMINISTRATOR,
    'gaelle.lefort@regle.example',
    'paul.noblet@regle.example',
  ]);
  expect(holders('external-technician')).toEqual([TECHNICIAN_USER]);
  expect(rolesOf(TECHNICIAN_USER)).toHaveLength(1);
});

test('every role of the catalogue is in the list under its own label, the technician at the bottom (R12)', () => {
  const labels = new Map(ROLES.map(({ key, label }) => [key, label]));
  expect(features.filter(({ id, label }) => labels.get(id) !== label.fr)).toEqual([]);
  expect(ROLES).toHaveLength(22);
  expect(ROLES.at(-1)?.label).toBe('Technicien externe');
});

import { expect, test } from 'vitest';
import { PERMISSIONS, type Permission } from './contract.ts';
import { headerItems, landingPath, leftTabs, opens, profileItems, type Item } from './menu.ts';
import { fr } from './words/fr.ts';

const labels = (items: readonly Item[]): string[] =>
  items.flatMap(({ label, children = [] }) => [
    fr[label],
    ...labels(children).map((child) => `${fr[label]} / ${child}`),
  ]);
const elements = (held: readonly Permission[]) =>
  labels([...leftTabs(held), ...headerItems(held), ...profileItems(held)]);

const LISTS = ['numéro', 'appareil', 'service', 'utilisateur'].map((by) => `Attributions / Liste par ${by}`);

test.each<[Permission, string[]]>([
  ['analytics', ['Analyse']], // R16
  ['call-recording', ['Enregistrement des appels']], // R17
  ['dashboard', ['Tableau de bord']], // R18
  ['manage-admins', ['Gérer les administrateurs']], // R19
  ['notes', ['Notes']], // R20
  ['orders', ['Commandes']], // R21
  ['company-profile', ["Profil de l'entreprise"]], // R22
  ['reports', ['Rapports']], // R23
  ['services', ['Attributions', 'Attributions / Liste par service', 'Services']], // R24
  ['sip-trunking', ['Jonction SIP']], // R25
  ['user-assignments', ['Attributions', ...LISTS]], // R26
])('%s opens %j and nothing else', (permission, opened) => {
  expect(elements([permission])).toEqual([...opened, 'Mon profil']);
});

test('without a permission only one’s own profile is there (R3), and it is where one lands', () => {
  expect(elements([])).toEqual(['Mon profil']);
  expect(landingPath([])).toBe('/profile');
});

test('one lands on the dashboard with that permission only (R18)', () => {
  expect(landingPath(PERMISSIONS)).toBe('/dashboard');
  expect(landingPath(['reports', 'notes'])).toBe('/reports');
});

test('an address that is typed opens no more than the menu does', () => {
  expect(opens(['services'], '/assignments/service')).toBe(true);
  expect(opens(['services'], '/assignments/user')).toBe(false);
  expect(opens(['services'], '/orders')).toBe(false);
});

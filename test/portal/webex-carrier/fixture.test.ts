import { expect, test } from 'vitest';
import { named } from './api-client.ts';
import { PERMISSIONS } from './client/contract.ts';
import { createFixture } from './fixture.ts';
import { administratorById, childrenOf, detailOf } from './state.ts';

const state = createFixture();

test('320 sites and 60 administrators, all with names of their own, the same each time', () => {
  expect(state.sites).toHaveLength(320);
  expect(state.administrators.size).toBe(60);
  expect(new Set(state.sites.map(({ name }) => name)).size).toBe(320);
  expect(new Set([...state.administrators.values()].map(({ username }) => username)).size).toBe(60);
  expect(createFixture()).toEqual(state);
});

test('the five of the sample have exactly its parents, state, permissions and sites', () => {
  const siteNames = (ids: readonly number[]) =>
    ids.length === state.sites.length
      ? '*'
      : state.sites.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  const found = ['f.lemoine', 'n.pascal', 'h.blin', 'j.morvan', 'stage.ete'].map((username) => {
    const { parent, children, active, permissions, sites, contact } = detailOf(state, named(state, username));
    return [contact.email, active, parent, children, [...permissions].join(), siteNames(sites)];
  });
  const all = 'dashboard,services,reports,notes,analytics,user-assignments,sip-trunking,orders,manage-admins';
  const paris = ['Paris – Accueil', 'Paris – Standard'];
  expect(found).toEqual([
    ['franck.lemoine@regle.example', true, '', ['n.pascal'], all, '*'],
    [
      'nadege.pascal@regle.example',
      true,
      'f.lemoine',
      ['h.blin', 'stage.ete'],
      'dashboard,services,call-recording',
      paris,
    ],
    ['herve.blin@regle.example', true, 'n.pascal', [], 'dashboard', ['Paris – Accueil']],
    ['jeanne.morvan@regle.example', true, '', [], 'dashboard,reports', ['Nantes – Accueil']],
    ['stage.ete@regle.example', false, 'n.pascal', [], 'dashboard', ['Paris – Accueil']],
  ]);
});

test('the generated ones stay within their parents (C1), and the enterprise administrator has everything (R8)', () => {
  const generated = [...state.administrators.values()].slice(5);
  for (const one of generated) {
    const parent = administratorById(state, one.parent) ?? state.enterprise;
    expect([...one.permissions].filter((key) => !parent.permissions.has(key))).toEqual([]);
    expect([...one.sites].filter((id) => !parent.sites.has(id))).toEqual([]);
  }
  expect(generated.filter((one) => childrenOf(state, one).length === 4).length).toBeGreaterThan(5);
  expect([...state.enterprise.permissions]).toEqual(PERMISSIONS);
  expect(state.enterprise.sites.size).toBe(320);
});

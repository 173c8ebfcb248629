import { expect, test } from 'vitest';
import { project } from '../../../shared/plan/project.ts';
import { grant, intratone, rule, sites } from './world.ts';

const keys = (...args: Parameters<typeof project>) => [...project(...args).items.keys()].toSorted();

test('a function at a residence ticks the function and the residence', () => {
  expect(keys(intratone, [grant('site-logos-manage', ['avalon'])], sites)).toEqual([
    'feature:site-logos-manage',
    'site:avalon',
  ]);
});

test('agencies and companies are no boxes of their own', () => {
  expect(keys(intratone, [grant('site-logos-manage', ['paris', 'avalon', 'dumbo'])], sites)).toEqual([
    'feature:site-logos-manage',
    'site:avalon',
    'site:dumbo',
  ]);
});

test('an account-wide flag ticks no residence', () => {
  expect(keys(intratone, [grant('users-manage', ['paris', 'avalon'])], sites)).toEqual([
    'feature:users-manage',
  ]);
});

test('a feature that holds only where the portal has no box asks for nothing', () => {
  expect(keys(intratone, [grant('site-logos-manage', ['regle'])], sites)).toEqual([]);
});

test('a retired residence stays dormant', () => {
  const retired = sites.map((site) => (site.id === 'avalon' ? { ...site, retired: true } : site));
  expect(keys(intratone, [grant('site-logos-manage', ['avalon', 'dumbo'])], retired)).toEqual([
    'feature:site-logos-manage',
    'site:dumbo',
  ]);
});

test('what the boxes give beyond the policy is counted, because they cannot pair a function with a residence', () => {
  const grants = [
    grant('site-logos-manage', ['avalon']),
    grant('resident-badges-remotes-manage', ['dumbo', 'kibolt']),
  ];
  expect(project(intratone, grants, sites).widening).toBe(3);
  expect(project(intratone, [grant('site-logos-manage', ['avalon'])], sites).widening).toBe(0);
});

test('each reason stands once, on the function and on each of its residences', () => {
  const { items } = project(
    intratone,
    [grant('site-logos-manage', ['avalon']), grant('site-gdpr-status-edit', ['avalon'])],
    sites,
  );
  expect(items.get('site:avalon')).toHaveLength(1);
});

test('a feature held only by implication is covered: its box is right ticked or not', () => {
  const implied = { ...rule('badges'), byFeature: 'resident-kibolt-keys-manage' };
  const grants = [
    grant('resident-kibolt-keys-manage', ['avalon']),
    { feature: 'resident-key-move-only', sites: ['avalon'], by: [{ reason: implied, sites: ['avalon'] }] },
  ];
  expect([...project(intratone, grants, sites).covered]).toEqual(['feature:resident-key-move-only']);
  const named = [...grants, grant('resident-key-move-only', ['dumbo'], 'other')];
  expect([...project(intratone, named, sites).covered]).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import type { Branch } from '../../../../shared/ui/tree/branch.ts';
import { countAccount } from '../../../../shared/ui/carried.ts';
import { buildTree } from '../../../../shared/ui/tree/build.ts';
import type { AccountView } from '../../../../shared/wire/account.ts';
import { bookkeeper, business } from '../../../extension/panel/business.ts';
import { busy, portal } from '../../../extension/panel/world.ts';

const build = (view: AccountView) => buildTree(view, portal.descriptor, 'fr');
const tree = build(busy);
const find = (id: string, branches: readonly Branch[] = tree): Branch =>
  branches.find((branch) => branch.id === id) ??
  find(
    id,
    branches.flatMap((branch) => branch.branches),
  );

test('the tabs that hold boxes come in the order of the portal', () => {
  expect(tree.map(({ name }) => name)).toEqual(['Généralités', 'Résidences', 'Gestion Sites', 'Divers']);
});

test('every box of the account is in the tree once', () => {
  const leaves = (branch: Branch): string[] => [
    ...branch.leaves.map(({ key }) => key),
    ...branch.branches.flatMap(leaves),
  ];
  expect(tree.flatMap(leaves).toSorted()).toEqual(busy.items.map(({ key }) => key).toSorted());
});

test('a tab of one section with its own name holds the boxes itself', () => {
  expect(find('tab:misc')).toMatchObject({ branches: [], unread: true });
  expect(find('tab:misc').leaves).toHaveLength(2);
});

test('what differs in a section is counted on its tab', () => {
  expect(find('tab:sites').counts).toMatchObject({ toGrant: 3, toRevoke: 2 });
});

describe('the sites', () => {
  test('are grouped by state, what differs first', () => {
    expect(find('tab:residences').branches.map(({ name }) => name)).toEqual([
      'À accorder',
      'À retirer',
      'Accordé',
      'Non accordé',
    ]);
  });
  test('that are not granted start closed, the others open', () => {
    expect(find('tab:residences').branches.map(({ open }) => open)).toEqual([true, true, true, false]);
  });
  test('of an unread tab say which ones the policy wants', () => {
    const items = busy.items.map((item) =>
      item.key.startsWith('site:') ? ({ ...item, observed: 'unknown', state: 'unknown' } as const) : item,
    );
    const groups = find('tab:residences', build({ ...busy, items })).branches;
    expect(groups.map(({ name, leaves }) => [name, leaves.length])).toEqual([
      ['Non lu, voulu par la politique', 5],
      ['Non lu', 295],
    ]);
  });
});

describe('the reason of a section', () => {
  test('is the one that most of its settled boxes share', () => {
    expect(find('sites:granted').reason).toMatchObject({ ruleName: 'Badges des gardiens' });
    expect(find('section:residents').reason).toMatchObject({ ruleName: 'Fiches des résidents' });
  });
  test('is not said for one box alone', () => {
    expect(find('section:authorisations').reason).toBeUndefined();
  });
});

test('a box that an exception grants carries the end of the exception', () => {
  const leaf = find('section:residents').leaves.find(({ state }) => state === 'exception');
  expect(leaf?.until).toBe('2026-12-31T22:59:59.000Z');
});

describe('a portal of modules', () => {
  const modules = buildTree(bookkeeper, business.descriptor, 'en');
  const accounting = find('section:accounting', modules);

  test('has the profile of each module first, and under it what the profile carries', () => {
    expect(accounting.leaves.map(({ key, carried }) => [key.split(':')[0], carried])).toEqual([
      ['profile', false],
      ...Array.from({ length: 4 }, () => ['feature', true]),
    ]);
  });
  test('says from which profile to which, by name', () => {
    const [profile] = find('section:commercial', modules).leaves;
    expect(profile).toMatchObject({
      name: 'Profile: Commercial management',
      value: 'Vendeur → Lecture seule',
    });
    expect(find('section:fixed-assets', modules).leaves[0]!.value).toBe(
      '“Stagiaire”, which the policy does not know',
    );
  });
  test('names the profile in the reason', () => {
    expect(accounting.leaves[0]!.reason).toMatchObject({ profile: 'Comptable' });
  });
  test('counts what can be put right by itself, not what is carried', () => {
    expect(accounting.counts).toMatchObject({ held: 1, toGrant: 0 });
    expect(countAccount(bookkeeper, business.descriptor)).toMatchObject({ toGrant: 2, toRevoke: 1, held: 1 });
  });
  test('has the login hours on their tab', () => {
    expect(find('hours', modules).leaves[0]!.value).toBe('at any hour → Monday–Friday, 08:00–18:30');
  });
});

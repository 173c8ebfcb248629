import { expect, test } from 'vitest';
import { lintMeaning } from '../../../../connector/flow/lint/lint.ts';
import { createEverybody } from '../../../../connector/flow/population/everybody.ts';
import { createWorld } from '../../../../connector/flow/world.ts';
import { loadPolicy } from '../../../../connector/policy/load.ts';
import { hashPolicy } from '../../../../connector/policy/load.ts';
import { findPortal } from '../../../../shared/portal/index.ts';
import type { Problem } from '../../../../shared/problem.ts';
import { bench, BRUNO, NOW } from '../world.ts';

const descriptor = findPortal('intratone')!;
const PORTALS = [{ descriptor, tenant: 'regle' }];

/** Everything that one rule gives: no feature is left that nobody gives, nobody that nothing is about. */
const ALL = descriptor.features.flatMap(({ id, kind }) => (kind === 'attribute' ? [] : [id]));
const everything = `  - { id: everything, portal: intratone, when: everybody, grant: { features: [${ALL.join(', ')}] }, scope: all }`;

/** What is told of a policy, each as `code line:column words`. */
async function lint(rules: string, before = ''): Promise<string[]> {
  await using world = await bench();
  const { store } = world;
  const yaml = `portillon: 1\n${before}rules:\n${rules}\n`;
  await store.policies.add({ yaml, hash: hashPolicy(yaml), author: 'test', appliedAt: NOW }, 1);
  const everybody = await createEverybody(store, createWorld(store, PORTALS))(NOW);
  const known = { portals: [{ descriptor, sites: await store.sites.all('intratone') }], groups: undefined };
  const { placeOf, problems } = loadPolicy(yaml, { file: 'policy.yaml', world: known, now: NOW });
  expect(problems).toEqual([]);
  return (await lintMeaning(store, everybody, PORTALS, placeOf)).map(said);
}

function said({ code, text, place }: Problem): string {
  return `${code} ${place ? `${place.line}:${place.column} ` : ''}${text.what.en}`;
}

const rule = (id: string, when: string, more = '') =>
  `  - { id: ${id}, portal: intratone, when: ${when}, grant: { features: [site-logos-manage] }, scope: { subtree: paris }${more} }`;

test('a policy that gives everything to everybody has nothing to tell', async () => {
  expect(await lint(everything)).toEqual([]);
});

test('a rule that matches nobody says why: no such group, an empty one, a filter or type that nobody meets', async () => {
  const rules = [
    everything,
    rule('gone', '{ group: Parti }'),
    rule('some', '{ any: [{ group: Gardiens }, { group: Parti }] }'),
    rule('filter', `{ attribute: 'title eq "x"' }`),
    rule('type', '{ type: nurse }'),
    rule('never', '{ all: [{ group: Gardiens Paris }, { not: { group: Gardiens } }] }'),
    rule('draft', '{ type: nurse }', ', state: draft'),
    rule('over', '{ type: nurse }', ', valid: { to: 2026-01-01 }'),
  ];
  expect(await lint(rules.join('\n'))).toEqual([
    'LINT_RULE_NOBODY 6:5 Rule “filter” is about nobody today: nobody meets title eq "x".',
    'LINT_RULE_NOBODY 4:5 Rule “gone” is about nobody today: no source has a group “Parti”.',
    'LINT_RULE_NOBODY 8:5 Rule “never” is about nobody today: its conditions meet in no one.',
    'LINT_RULE_NOBODY 7:5 Rule “type” is about nobody today: nobody is of type “nurse”.',
  ]);
});

test('a group without members is told from one that no source has', async () => {
  await using world = await bench();
  const { store } = world;
  await store.groups.insert({ source: 'ldap', key: 'empty', name: 'Vide', status: 'active' }, NOW);
  const yaml = `portillon: 1\nrules:\n${everything}\n${rule('empty', '{ group: Vide }')}\n`;
  await store.policies.add({ yaml, hash: hashPolicy(yaml), author: 'test', appliedAt: NOW }, 1);
  const everybody = await createEverybody(store, createWorld(store, PORTALS))(NOW);
  const told = await lintMeaning(store, everybody, PORTALS, undefined);
  expect(told.map(said)).toEqual([
    'LINT_RULE_NOBODY Rule “empty” is about nobody today: the group “Vide” is empty.',
  ]);
});

test('a rule is shadowed when others take all that it gives, and not when one site of one person is left', async () => {
  const forbid = rule('forbid', 'everybody', ', effect: forbid');
  const given = everything.replace('site-logos-manage, ', '').replace(', site-logos-manage', '');
  const deny = forbid.replace('id: forbid', 'id: deny').replace('effect: forbid', 'effect: deny');
  for (const against of [forbid, deny])
    expect(await lint([given, rule('guards', '{ group: Gardiens }'), against].join('\n'))).toEqual([
      'LINT_RULE_SHADOWED 4:5 Rule “guards” gives nothing to anybody: whatever it gives, a deny or a forbid takes.',
      'LINT_FEATURES_UNHELD In intratone rules give site-logos-manage, and nobody gets it.',
    ]);
  const some = forbid.replace('when: everybody', 'when: { group: Gardiens Paris }');
  expect(await lint([given, rule('guards', '{ group: Gardiens }'), some].join('\n'))).toEqual([]);
  const lyon = forbid.replace('subtree: paris', 'subtree: lyon');
  expect(await lint([given, rule('guards', '{ group: Gardiens }'), lyon].join('\n'))).toEqual([]);
});

test('a rule whose whole grant lies outside its ceiling gives nothing, one of which a site is left does', async () => {
  const nodes =
    'nodes:\n  lyon: { ceiling: [{ portal: intratone, features: [site-logos-manage], scope: { subtree: lyon } }] }\n';
  const outside = rule('far', 'everybody', ', node: lyon');
  expect(await lint([everything, outside].join('\n'), nodes)).toEqual([
    'LINT_RULE_OUTSIDE 6:5 Rule “far” gives nothing: all that it gives lies outside the ceiling of node “lyon”.',
  ]);
  const all = outside.replace('{ subtree: paris }', 'all');
  expect(await lint([everything, all].join('\n'), nodes)).toEqual([]);
});

test('features that no rule gives, and active people whom nothing is about, are told', async () => {
  expect(await lint(rule('paris', '{ group: Gardiens Paris }'))).toEqual([
    expect.stringMatching(
      /^LINT_FEATURES_UNGIVEN In intratone no rule in force gives [\w-]+(, [\w-]+){9}…\.$/,
    ),
    'LINT_PEOPLE_UNMATCHED 2 active people are matched by no rule: bruno, chloe.',
  ]);
});

test('people who are suspended are not told, nor those whom an exception is about', async () => {
  await using world = await bench();
  const { store } = world;
  await store.people.setStatus(BRUNO, 'suspended', NOW);
  const everybody = await createEverybody(store, createWorld(store, PORTALS))(NOW);
  const told = await lintMeaning(store, everybody, PORTALS, undefined);
  expect(told.map(said).at(-1)).toBe('LINT_PEOPLE_UNMATCHED 1 active person is matched by no rule: chloe.');
});

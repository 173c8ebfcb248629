import { describe, expect, test } from 'vitest';
import { compile, type Subject, type World } from '../../../connector/engine/engine.ts';
import { assertAttenuated, type Actor, type Edit } from '../../../connector/flow/attenuation.ts';
import { EMPTY_POLICY, type Policy, type Rule } from '../../../shared/model/policy.ts';

const WORLD: World = {
  portals: [
    {
      id: 'p',
      features: [
        { id: 'view', implies: [] },
        { id: 'edit', implies: ['view'] },
        { id: 'admin', implies: [] },
      ],
      sites: [
        { id: 'regle', name: 'Régie', kind: 'company' },
        { id: 'lyon', name: 'Lyon', kind: 'agency', parent: 'regle' },
        { id: 'paris', name: 'Paris', kind: 'agency', parent: 'regle' },
        { id: 'l1', name: 'L1', kind: 'residence', parent: 'lyon' },
        { id: 'p1', name: 'P1', kind: 'residence', parent: 'paris' },
      ],
    },
  ],
  groups: [],
  nestings: [],
};

const rule = (id: string, more: Partial<Rule> = {}): Rule => ({
  id,
  name: id,
  node: 'lyon',
  portal: 'p',
  effect: 'allow',
  when: { type: 'lyon' },
  features: ['view'],
  roles: [],
  scope: { kind: 'subtree', site: 'lyon' },
  state: 'active',
  ...more,
});

/** Lyon's delegate gives views and edits in Lyon to Lyon's people; a root rule leads to a role. */
const BEFORE: Policy = {
  ...EMPTY_POLICY,
  version: 1,
  nodes: [
    { id: 'root', admins: ['boss'] },
    {
      id: 'lyon',
      parent: 'root',
      admins: ['chef'],
      population: { type: 'lyon' },
      ceiling: [{ portal: 'p', features: ['view', 'edit'], scope: { kind: 'subtree', site: 'lyon' } }],
    },
  ],
  roles: [
    { id: 'shared', portal: 'p', features: ['view'], roles: [] },
    { id: 'own', portal: 'p', features: ['view'], roles: [] },
  ],
  rules: [
    rule('own', { roles: ['own'] }),
    rule('shared', {
      node: 'root',
      when: { type: 'paris' },
      roles: ['shared'],
      scope: { kind: 'subtree', site: 'paris' },
    }),
    rule('wide', { node: 'root', features: ['admin'], scope: { kind: 'all' } }),
    rule('no', { effect: 'deny', features: ['admin'], scope: { kind: 'all' } }),
  ],
};

const subject = (id: string, type: string): Subject => ({
  person: {
    id,
    source: 's',
    key: id,
    userName: id,
    displayName: id,
    status: 'active',
    type,
    attributes: {},
  },
  groups: [],
  overrides: [],
  accountActive: true,
});
const PEOPLE = [
  subject('lea', 'lyon'),
  subject('paul', 'paris'),
  subject('chef', 'lyon-boss'),
  subject('boss', 'head'),
];

const edit = (after: Partial<Policy>, people: readonly Subject[] = PEOPLE): Edit => {
  const policy = { ...BEFORE, ...after };
  return {
    before: { engine: compile(BEFORE, WORLD), subjects: PEOPLE, policy: BEFORE },
    after: { engine: compile(policy, WORLD), subjects: people, policy },
    portals: ['p'],
    now: 0,
  };
};
const withRule = (more: Rule) => ({ rules: [...BEFORE.rules.filter(({ id }) => id !== more.id), more] });
const CHEF: Actor = { name: 'chef', names: new Set(['chef']), node: 'lyon' };
const BOSS: Actor = { name: 'boss', names: new Set(['boss']), node: 'root' };
const codeOf = (change: Edit, actor: Actor): string | undefined => {
  try {
    assertAttenuated(change, actor);
    return undefined;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('a delegate', () => {
  test.each<[string, Partial<Policy>]>([
    ['gives within the ceiling', withRule(rule('new', { features: ['edit'] }))],
    [
      'changes a role that only own rules use',
      { roles: [BEFORE.roles[0]!, { ...BEFORE.roles[1]!, features: ['edit'] }] },
    ],
    ['makes a node below', { nodes: [...BEFORE.nodes, { id: 'l1', parent: 'lyon', admins: [] }] }],
    ['takes away', { rules: BEFORE.rules.filter(({ id }) => id !== 'own') }],
    [
      'names more than the ceiling, which cuts it',
      withRule(rule('new', { features: ['admin'], scope: { kind: 'all' } })),
    ],
  ])('%s', (_, after) => {
    expect(codeOf(edit(after), CHEF)).toBeUndefined();
  });

  test.each<[string, Partial<Policy>]>([
    ['a rule of another node', withRule(rule('new', { node: 'root' }))],
    ['a rule moved to another node', withRule(rule('own', { node: 'root' }))],
    ['a rule of another node, by taking it away', { rules: BEFORE.rules.filter(({ id }) => id !== 'wide') }],
    [
      'a role that others use',
      { roles: [{ ...BEFORE.roles[0]!, features: ['view', 'edit'] }, BEFORE.roles[1]!] },
    ],
    [
      'a role inside one that others use',
      { roles: [{ ...BEFORE.roles[0]!, roles: ['own'] }, BEFORE.roles[1]!] },
    ],
    ['the own ceiling', { nodes: [BEFORE.nodes[0]!, { ...BEFORE.nodes[1]!, ceiling: [] }] }],
    ['a node beside', { nodes: [...BEFORE.nodes, { id: 'paris', parent: 'root', admins: ['chef'] }] }],
    ['what holds for everybody', { approvals: { ordinary: 0, sensitive: 0 } }],
  ])('does not touch %s', (_, after) => {
    expect(codeOf(edit(after), CHEF)).toBe('CHANGE_FOREIGN');
  });

  test('does not give by lifting a denial what the ceiling does not hold', () => {
    const change = edit({ rules: BEFORE.rules.filter(({ id }) => id !== 'no') });
    expect(codeOf(change, CHEF)).toBe('CHANGE_BEYOND');
    expect(() => assertAttenuated(change, CHEF)).toThrow(/lea: p admin @ /);
    expect(codeOf(change, BOSS)).toBeUndefined();
  });

  test('does not give to somebody outside the population, nor bring them in', () => {
    const moved = PEOPLE.map((one) => (one.person.id === 'paul' ? subject('paul', 'lyon') : one));
    expect(codeOf(edit({}, moved), CHEF)).toBe('CHANGE_BEYOND');
    expect(codeOf(edit({}, moved), BOSS)).toBeUndefined();
  });
});

test('nobody changes their own rights, up or down, at the root either', () => {
  const forHead = withRule(rule('new', { node: 'root', when: { type: 'head' } }));
  expect(codeOf(edit(forHead), BOSS)).toBe('CHANGE_OWN_RIGHTS');
  expect(codeOf(edit(forHead), { ...BOSS, names: new Set(['other']) })).toBeUndefined();
});

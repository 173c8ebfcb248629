import { describe, expect, test } from 'vitest';
import { compile, type Engine } from '../../../../connector/engine/engine.ts';
import { advance } from '../../../../connector/engine/population/advance.ts';
import { asks } from '../../../../connector/engine/population/asks.ts';
import { check } from '../../../../connector/engine/population/check.ts';
import { setAccountActive, setOverrides } from '../../../../connector/engine/population/exceptions.ts';
import { list } from '../../../../connector/engine/population/list.ts';
import {
  groupNumbers,
  populate,
  type Population,
} from '../../../../connector/engine/population/population.ts';
import { recompile } from '../../../../connector/engine/population/recompile.ts';
import { joinGroup, leaveGroup, update } from '../../../../connector/engine/population/update.ts';
import { who } from '../../../../connector/engine/population/who.ts';
import type { Rule } from '../../../../shared/model/policy.ts';
import { engine, features, group, override, person, policy, rule, sites, world } from '../small.ts';

const ATOM = { feature: 'view', site: 'dumbo' };
const guards: Rule['when'] = { group: 'Guards' };

/** Ana is a guard of Paris by a nested group, Bob a manager, Eve nothing. */
function people(of: Engine, now = 0): Population {
  const builder = populate(of, now);
  builder.add(person({ id: 'ana', home: 'dumbo' }), groupNumbers(of, ['Night team']));
  builder.add(person({ id: 'bob', type: 'Contractor' }), groupNumbers(of, ['Managers', 'gone']));
  builder.add(person({ id: 'eve', home: 'sapins' }), []);
  return builder.finish();
}

const holders = (population: Population, atom = ATOM) => [...who(population, 'doors', atom)];

describe('a population', () => {
  test('asks for the attributes of active rules, of their scopes and of the populations of nodes', () => {
    const nodes = [{ id: 'n', admins: [], population: { not: { attribute: 'city eq "Paris"' } } }];
    const rules = [
      rule('a', {
        when: { any: [{ all: [{ attribute: 'title pr and not (level gt 2)' }] }, { type: 'x' }] },
        scope: { kind: 'attribute', attribute: 'zone' },
      }),
      rule('b', { state: 'draft', when: { attribute: 'secret pr' } }),
      rule('c', { when: { attribute: 'no filter' } }),
    ];
    expect(asks(engine(rules, { nodes }))).toEqual(['city', 'level', 'title', 'zone']);
  });

  test('answers nothing of a portal, a feature or a site that does not exist', () => {
    const population = people(engine([rule('a')]));
    expect(list(population, 0, 'windows')).toEqual([]);
    for (const [portal, atom] of [
      ['windows', ATOM],
      ['doors', { ...ATOM, feature: 'fly' }],
      ['doors', { ...ATOM, site: 'moon' }],
      ['doors', { ...ATOM, site: 'old' }],
    ] as const) {
      expect(check(population, 0, portal, atom)).toBe(false);
      expect([...who(population, portal, atom)]).toEqual([]);
    }
  });

  test('lists features in the order of the catalogue, sites by their position in the tree', () => {
    const population = people(engine([rule('a', { features: ['full'], scope: { kind: 'home' } })]));
    const { tree } = population.bound.engine.portals.get('doors')!;
    expect(list(population, 0, 'doors')).toEqual(
      ['view', 'move', 'full'].map((feature) => ({ feature, sites: [tree.position.get('dumbo')] })),
    );
  });

  test('gives what a group’s name gives, to its members alone', () => {
    const scope = { kind: 'groupName', pattern: 'Guards {site}' } as const;
    const population = people(engine([rule('a', { scope })]));
    expect(holders(population)).toEqual([0]);
    expect(holders(population, { ...ATOM, site: 'sapins' })).toEqual([]);
  });

  test('lets a text that may mean two sites give neither and take both', () => {
    const twins = [
      ...sites,
      { id: 'n1', name: 'Twin', kind: 'residence' },
      { id: 'n2', name: 'Twin', kind: 'residence' },
    ];
    const scope = { kind: 'attribute', attribute: 'zone' } as const;
    const all = rule('c', { when: { type: 'guest' } });
    const portals = [{ id: 'doors', features, sites: twins }];
    const of = compile(policy([rule('a', { scope }), rule('b', { scope, effect: 'deny' }), all]), {
      ...world,
      portals,
    });
    const builder = populate(of, 0);
    builder.add(person({ type: 'guest', attributes: { zone: 'Twin' } }), []);
    builder.add(person({ type: 'guest' }), []);
    const population = builder.finish();
    expect(holders(population, { ...ATOM, site: 'n1' })).toEqual([1]);
    expect(check(population, 0, 'doors', { ...ATOM, site: 'n2' })).toBe(false);
    expect(holders(population)).toEqual([0, 1]);
  });

  test('takes people one after the other, and again', () => {
    const of = engine([rule('a', { when: guards }), rule('b', { when: { type: 'guest' } })]);
    const population = people(of);
    expect(update(population, 3, person({ type: 'guest' }), [])).toBe(true);
    expect(holders(population)).toEqual([0, 3]);
    expect(update(population, 0, person({ home: 'dumbo' }), [])).toBe(true);
    expect(update(population, 2, person({ home: 'sapins' }), [])).toBe(false);
    expect(update(population, 3, person({ type: 'guest', status: 'suspended' }), [])).toBe(true);
    expect(holders(population)).toEqual([]);
  });

  test('tells whose rules changed when people join and leave a group', () => {
    const population = people(
      engine([rule('a', { when: guards }), rule('b', { when: { group: 'Managers' } })]),
    );
    const [team] = groupNumbers(population.bound.engine, ['Night team']);
    expect(joinGroup(population, team!, [0, 1, 2])).toEqual([1, 2]);
    expect(holders(population)).toEqual([0, 1, 2]);
    expect(leaveGroup(population, team!, [1, 2])).toEqual([1, 2]);
    expect(leaveGroup(population, team!, [1, 2])).toEqual([]);
    expect(holders(population)).toEqual([0, 1]);
  });

  test('tells of somebody whose override a group speaks for or against, though no rule does', () => {
    const nodes = [{ id: 'n', admins: [], population: { not: guards } }];
    const population = people(engine([], { nodes }));
    setOverrides(population, 2, [override('o', { person: 'eve', node: 'n' })]);
    expect(holders(population)).toEqual([2]);
    expect(joinGroup(population, groupNumbers(population.bound.engine, ['Guards'])[0]!, [1, 2])).toEqual([2]);
    expect(holders(population)).toEqual([]);
  });

  test('holds nothing in the portal alone where the account is suspended, overrides included', () => {
    const two = compile(policy([rule('a'), rule('b', { portal: 'gates' })]), {
      ...world,
      portals: [...world.portals, { id: 'gates', features, sites }],
    });
    const population = people(two);
    setOverrides(population, 0, [override('o', { feature: 'users' })]);
    setAccountActive(population, 0, 'doors', false);
    const held = () =>
      ['doors', 'gates'].map((portal) => list(population, 0, portal).map(({ feature }) => feature));
    expect(held()).toEqual([[], ['view']]);
    expect(check(population, 0, 'doors', ATOM)).toBe(false);
    expect(check(population, 0, 'gates', ATOM)).toBe(true);
    expect(holders(population)).toEqual([1, 2]);
    setAccountActive(population, 0, 'doors', true);
    expect(held()).toEqual([['view', 'users'], ['view']]);
  });
});

describe('as time goes by', () => {
  test('only those are told of whom a rule that begins or ends can match', () => {
    const population = people(engine([rule('a', { when: guards, from: 10, to: 20 })]));
    expect(holders(population)).toEqual([]);
    expect(advance(population, 9)).toEqual([]);
    expect(advance(population, 10)).toEqual([0]);
    expect(holders(population)).toEqual([0]);
    expect(advance(population, 19)).toEqual([]);
    expect(advance(population, 20)).toEqual([0]);
    expect(holders(population)).toEqual([]);
  });

  test('a rule that only asks what people are is followed too', () => {
    const population = people(engine([rule('a', { when: { type: 'contractor' }, from: 10 })]));
    expect(advance(population, 10)).toEqual([1]);
    expect(holders(population)).toEqual([1]);
  });

  test('an override ends, also one that was made since', () => {
    const population = people(engine([]));
    setOverrides(population, 2, [override('o', { person: 'eve', expiresAt: 30 })]);
    expect(holders(population)).toEqual([2]);
    expect(advance(population, 29)).toEqual([]);
    expect(advance(population, 30)).toEqual([2]);
    expect(holders(population)).toEqual([]);
  });
});

describe('under another policy', () => {
  const a = rule('a', { when: guards });
  const b = rule('b', { when: { type: 'contractor' }, scope: { kind: 'subtree', site: 'lyon' } });

  test('nobody is told of when nothing changed', () => {
    expect(recompile(people(engine([a, b])), engine([b, a]))).toEqual([]);
  });

  test('those who have a rule that gives something else are told of', () => {
    const population = people(engine([a, b]));
    expect(recompile(population, engine([a, { ...b, scope: { kind: 'all' } }]))).toEqual([1]);
    expect(holders(population)).toEqual([0, 1]);
    expect(recompile(population, engine([{ ...a, features: ['users'] }, b]))).toEqual([0, 1]);
    expect(holders(population)).toEqual([]);
  });

  test('those who gain or lose a rule are told of, nobody else', () => {
    const population = people(engine([a]));
    expect(recompile(population, engine([{ ...a, when: { any: [guards, { group: 'Managers' }] } }]))).toEqual(
      [1],
    );
    expect(holders(population)).toEqual([0, 1]);
    expect(recompile(population, engine([b]))).toEqual([0, 1]);
    expect(recompile(population, engine([]))).toEqual([1]);
  });

  test('that asks for an attribute which was not kept, nothing is done', () => {
    const population = people(engine([a]));
    expect(recompile(population, engine([rule('c', { when: { attribute: 'title pr' } })]))).toBeUndefined();
    expect(holders(population)).toEqual([0]);
  });

  test('a group that comes has no members until they join, one that goes loses them', () => {
    const population = people(engine([a]));
    const less = { ...world, groups: world.groups.filter(({ id }) => id !== 'Night team') };
    expect(recompile(population, compile(policy([a]), less))).toEqual([0]);
    expect(holders(population)).toEqual([]);
    const more = { ...world, groups: [...world.groups, group('A first one')] };
    expect(recompile(population, compile(policy([a]), more))).toEqual([]);
    const [team] = groupNumbers(population.bound.engine, ['Night team']);
    expect(joinGroup(population, team!, [2])).toEqual([2]);
    expect(holders(population)).toEqual([2]);
  });
});

import { describe, expect, test } from 'vitest';
import { check, compile, hours, list, type Engine, type Subject } from '../../../connector/engine/engine.ts';
import type { Policy, Schedule, Scope } from '../../../shared/model/policy.ts';
import { engine, features, override, person, policy, rule, sites, subject, world } from './small.ts';

function sitesOf(compiled: Engine, who: Subject, feature = 'view', now = 0): readonly string[] {
  return list(compiled, 'doors', who, now).find((grant) => grant.feature === feature)?.sites ?? [];
}

const PARIS = ['paris', 'avalon', 'dumbo'];
const LYON = ['lyon', 'sapins'];

describe('a scope', () => {
  const reached = (scope: Scope, who: Subject) => sitesOf(engine([rule('r', { scope })]), who);

  test('names a site with its subtree, retired sites left out', () => {
    expect(reached({ kind: 'subtree', site: 'paris' }, subject())).toEqual(PARIS);
    expect(reached({ kind: 'list', sites: ['sapins', 'paris'] }, subject())).toEqual(['sapins', ...PARIS]);
    expect(reached({ kind: 'subtree', site: 'lyon' }, subject())).toEqual(LYON);
    expect(reached({ kind: 'subtree', site: 'old' }, subject())).toEqual([]);
  });

  test('of the home is that site alone, of the agency all of it', () => {
    const who = subject({ person: person({ home: 'dumbo' }) });
    expect(reached({ kind: 'home' }, who)).toEqual(['dumbo']);
    expect(reached({ kind: 'homeSubtree' }, who)).toEqual(PARIS);
    expect(reached({ kind: 'homeSubtree' }, subject())).toEqual([]);
  });

  test('of the agency never opens the company to whoever has an agency for home', () => {
    const at = (home: string) => reached({ kind: 'homeSubtree' }, subject({ person: person({ home }) }));
    expect(at('paris')).toEqual(PARIS);
    expect(at('nantes')).toEqual(['nantes']);
  });

  test('by attribute follows every value that names a site', () => {
    const who = subject({ person: person({ attributes: { zone: ['Les Sapins', 'PARIS', 'nowhere'] } }) });
    expect(reached({ kind: 'attribute', attribute: 'zone' }, who)).toEqual(['sapins', ...PARIS]);
  });

  test('by group name follows every group of the person whose name fits, nested ones included', () => {
    const scope: Scope = { kind: 'groupName', pattern: 'Guards {site}' };
    expect(reached(scope, subject({ groups: ['Night team'] }))).toEqual(PARIS);
    expect(reached(scope, subject({ groups: ['Guards Paris', 'Guards Lyon'] }))).toEqual([...LYON, ...PARIS]);
    expect(reached(scope, subject({ groups: ['Guards'] }))).toEqual([]);
  });
});

describe('the effective permissions', () => {
  const everywhere = [...LYON, 'nantes', ...PARIS];
  const all = ['regle', ...everywhere];

  test('close an allow down and a deny up', () => {
    const allowFull = rule('a', { features: ['full'] });
    expect(sitesOf(engine([allowFull]), subject(), 'view')).toEqual(all);
    const denyView = rule('d', { effect: 'deny', scope: { kind: 'subtree', site: 'paris' } });
    const both = engine([allowFull, denyView]);
    expect(sitesOf(both, subject(), 'full')).toEqual(['regle', ...LYON, 'nantes']);
    const denyFull = engine([allowFull, rule('d', { effect: 'deny', features: ['full'] })]);
    expect(sitesOf(denyFull, subject(), 'full')).toEqual([]);
    expect(sitesOf(denyFull, subject(), 'move')).toEqual(all);
  });

  test('rank: deny over allow, override over deny, deny override over override, forbid over all', () => {
    const allow = rule('a');
    const deny = rule('d', { effect: 'deny' });
    const forbid = rule('f', { effect: 'forbid' });
    const plus = override('plus');
    const minus = override('minus', { effect: 'deny' });
    const held = (rules: (typeof allow)[], overrides: (typeof plus)[]) =>
      sitesOf(engine(rules), subject({ overrides })).length > 0;
    expect(held([allow], [])).toBe(true);
    expect(held([allow, deny], [])).toBe(false);
    expect(held([allow, deny], [plus])).toBe(true);
    expect(held([allow, deny], [plus, minus])).toBe(false);
    expect(held([allow, forbid], [plus])).toBe(false);
  });

  test('are none for a person or an account that is not active', () => {
    const compiled = engine([rule('a')]);
    for (const status of ['suspended', 'archived'] as const)
      expect(sitesOf(compiled, subject({ person: person({ status }) }))).toEqual([]);
    expect(sitesOf(compiled, subject({ accountActive: false }))).toEqual([]);
  });

  test('follow a rule from its first moment to just before its end', () => {
    const compiled = engine([rule('a', { from: 10, to: 20 })]);
    const held = (now: number) =>
      check(compiled, 'doors', subject(), { feature: 'view', site: 'dumbo' }, now);
    expect([9, 10, 19, 20].map(held)).toEqual([false, true, true, false]);
  });

  test('follow an override to just before it expires or is ended', () => {
    const compiled = engine([]);
    const held = (fields: object, now: number) =>
      sitesOf(compiled, subject({ overrides: [override('o', fields)] }), 'view', now).length > 0;
    expect([19, 20].map((now) => held({ expiresAt: 20 }, now))).toEqual([true, false]);
    expect([19, 20].map((now) => held({ endedAt: 20 }, now))).toEqual([true, false]);
  });

  test('ignore an override of somebody else', () => {
    const overrides = [override('o', { person: 'bob' })];
    expect(sitesOf(engine([]), subject({ overrides }))).toEqual([]);
  });

  test('let an override that names no site hold where the person holds something', () => {
    const compiled = engine([
      rule('a', { scope: { kind: 'subtree', site: 'paris' } }),
      rule('b', { scope: { kind: 'subtree', site: 'lyon' } }),
      rule('c', { effect: 'forbid', scope: { kind: 'subtree', site: 'lyon' } }),
    ]);
    const overrides = [override('o', { feature: 'users', sites: [] })];
    expect(sitesOf(compiled, subject({ overrides }), 'users')).toEqual(PARIS);
    expect(sitesOf(engine([]), subject({ overrides }), 'users')).toEqual([]);
    const elsewhere = [...overrides, override('p', { sites: ['sapins'] })];
    expect(sitesOf(engine([]), subject({ overrides: elsewhere }), 'users')).toEqual(['sapins']);
  });

  test('let a deny override that names no site deny everywhere', () => {
    const overrides = [override('o', { effect: 'deny', sites: [] })];
    expect(sitesOf(engine([rule('a')]), subject({ overrides }))).toEqual([]);
  });

  test('are given by rules and overrides to nobody outside the population of their node or of one above', () => {
    const nodes = [
      { id: 'head', admins: [], population: { type: 'employee' } },
      { id: 'team', parent: 'head', admins: [], population: { group: 'Guards' } },
    ];
    const employee = person({ type: 'employee' });
    const held = (rules: ReturnType<typeof rule>[], who: Subject) =>
      sitesOf(engine(rules, { nodes }), who).length > 0;
    const give = [rule('a', { node: 'team' })];
    expect(held(give, subject({ groups: ['Night team'], person: employee }))).toBe(true);
    expect(held(give, subject({ groups: ['Night team'] }))).toBe(false);
    expect(held(give, subject({ person: employee }))).toBe(false);
    const deny = [rule('a'), rule('d', { node: 'head', effect: 'deny' })];
    expect(held(deny, subject({ person: employee }))).toBe(false);
    expect(held(deny, subject())).toBe(true);
    const overrides = [override('o', { node: 'head' })];
    expect(held([], subject({ person: employee, overrides }))).toBe(true);
    expect(held([], subject({ overrides }))).toBe(false);
  });

  test('follow a role into the roles that it holds, cycles included', () => {
    const roles = [
      { id: 'one', portal: 'doors', features: ['users'], roles: ['two'] },
      { id: 'two', portal: 'doors', features: ['move'], roles: ['one'] },
    ];
    const compiled = engine([rule('a', { features: [], roles: ['one'] })], { roles });
    expect(list(compiled, 'doors', subject(), 0).map(({ feature }) => feature)).toEqual([
      'view',
      'move',
      'users',
    ]);
  });

  test('answer nothing of a portal, a feature or a site that does not exist', () => {
    const compiled = engine([rule('a')]);
    expect(list(compiled, 'windows', subject(), 0)).toEqual([]);
    expect(check(compiled, 'windows', subject(), { feature: 'view', site: 'dumbo' }, 0)).toBe(false);
    expect(check(compiled, 'doors', subject(), { feature: 'fly', site: 'dumbo' }, 0)).toBe(false);
    expect(check(compiled, 'doors', subject(), { feature: 'view', site: 'moon' }, 0)).toBe(false);
    expect(check(compiled, 'doors', subject(), { feature: 'view', site: 'old' }, 0)).toBe(false);
  });
});

describe('a ceiling', () => {
  const paris = { kind: 'subtree' as const, site: 'paris' };
  const nodes: Policy['nodes'] = [
    { id: 'head', parent: 'root', admins: [], ceiling: [{ portal: 'doors', features: 'all', scope: paris }] },
    {
      id: 'team',
      parent: 'head',
      admins: [],
      ceiling: [{ portal: 'doors', features: ['view', 'full'], scope: { kind: 'all' } }],
    },
    { id: 'loop', parent: 'pool', admins: [] },
    { id: 'pool', parent: 'loop', admins: [] },
  ];
  const given = (node: string, feature: string) =>
    sitesOf(engine([rule('a', { node, features: [feature] })], { nodes }), subject(), feature);

  test('bounds the rules of its node and of the nodes below', () => {
    expect(given('head', 'users')).toEqual(PARIS);
    expect(given('team', 'view')).toEqual(PARIS);
    expect(given('team', 'users')).toEqual([]);
  });

  test('drops a feature of which it leaves out what is implied', () => {
    expect(given('team', 'full')).toEqual([]);
    expect(given('head', 'full')).toEqual(PARIS);
  });

  test('gives nothing to a node that is missing or its own ancestor', () => {
    expect(given('gone', 'view')).toEqual([]);
    expect(given('loop', 'view')).toEqual([]);
  });

  test('bounds an allow override, not a deny one, and no forbid', () => {
    const compiled = engine([rule('a', { features: ['users'] })], { nodes });
    const plus = [override('o', { node: 'head', feature: 'full' })];
    expect(sitesOf(compiled, subject({ overrides: plus }), 'full')).toEqual(PARIS);
    const minus = [override('o', { node: 'head', feature: 'users', effect: 'deny' })];
    expect(sitesOf(compiled, subject({ overrides: minus }), 'users')).toEqual([]);
    const forbid = rule('f', { node: 'gone', features: ['users'], effect: 'forbid' });
    expect(
      sitesOf(engine([rule('a', { features: ['users'] }), forbid], { nodes }), subject(), 'users'),
    ).toEqual([]);
  });

  test('leaves a feature where any of those that bring it is left', () => {
    const only = (feature: string, site: string) => ({
      portal: 'doors',
      features: [feature, 'view'],
      scope: { kind: 'list' as const, sites: [site] },
    });
    const split = [{ id: 'split', admins: [], ceiling: [only('users', 'dumbo'), only('move', 'avalon')] }];
    const doors = {
      id: 'doors',
      sites,
      features: features.map((item) => (item.id === 'users' ? { ...item, implies: ['view'] } : item)),
    };
    const rules = [rule('a', { node: 'split', features: ['move', 'users'] })];
    const compiled = compile(policy(rules, { nodes: split }), { ...world, portals: [doors] });
    expect(sitesOf(compiled, subject())).toEqual(['avalon', 'dumbo']);
  });

  test('may be given to the root', () => {
    const root = [
      { id: 'root', admins: [], ceiling: [{ portal: 'doors', features: ['view'], scope: paris }] },
    ];
    expect(sitesOf(engine([rule('a')], { nodes: root }), subject())).toEqual(PARIS);
  });
});

describe('login hours', () => {
  const schedules: Schedule[] = ['office', 'night'].map((id) => ({
    id,
    timeZone: 'Europe/Paris',
    windows: [],
  }));
  const office = rule('a', { schedule: 'office' });
  const names = (rules: (typeof office)[], who = subject()) => {
    const answer = hours(engine(rules, { schedules }), 'doors', who, 0);
    return answer === 'always' ? answer : answer.map(({ id }) => id);
  };

  test('are the schedules of all the rules that give something', () => {
    const night = rule('b', { schedule: 'night', features: ['users'] });
    expect(names([office, night])).toEqual(['night', 'office']);
    expect(names([office, rule('b', { features: ['users'] })])).toBe('always');
    expect(names([])).toEqual([]);
  });

  test('leave out a rule of which nothing is left', () => {
    const denied = rule('c', { effect: 'deny', scope: { kind: 'subtree', site: 'paris' } });
    const inParis = rule('b', { scope: { kind: 'subtree', site: 'paris' } });
    expect(names([office, inParis, denied])).toEqual(['office']);
    const again = subject({ overrides: [override('o')] });
    expect(names([office, inParis, denied], again)).toEqual(['office']);
  });

  test('are not widened by an override, which alone means always', () => {
    const overrides = [override('o', { feature: 'users' })];
    expect(names([office], subject({ overrides }))).toEqual(['office']);
    expect(names([], subject({ overrides }))).toBe('always');
  });
});

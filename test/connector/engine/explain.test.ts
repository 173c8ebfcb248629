import { describe, expect, test } from 'vitest';
import { compile, explain, list } from '../../../connector/engine/engine.ts';
import type { NearMiss } from '../../../shared/model/permission.ts';
import { engine, override, person, policy, rule, subject, world } from './small.ts';

const DUMBO = { feature: 'view', site: 'dumbo' };
const guards = rule('guards', {
  when: { group: 'Guards' },
  features: ['full'],
  scope: { kind: 'groupName', pattern: 'Guards {site}' },
  to: Date.UTC(2027, 2, 31),
});

describe('explain', () => {
  test('says which rule gives, by which groups, where, until when, and by which feature', () => {
    const answer = explain(
      engine([guards]),
      'doors',
      subject({ groups: ['Night team', 'Guards Lyon'] }),
      DUMBO,
      0,
    );
    expect(answer).toEqual({
      atom: DUMBO,
      allowed: true,
      layer: 'allow',
      reasons: [
        {
          kind: 'rule',
          rule: 'guards',
          ruleName: 'Rule guards',
          policyVersion: 3,
          effect: 'allow',
          groups: [
            ['Guards Lyon', 'Guards'],
            ['Night team', 'Guards Paris', 'Guards'],
          ],
          conditions: [],
          scope: { kind: 'groupName', sites: ['Lyon', 'Paris'] },
          sitePath: ['Paris', 'Dumbo'],
          until: '2027-03-31T00:00:00.000Z',
          byFeature: 'full',
        },
      ],
      against: [],
      nearMisses: [],
    });
  });

  test('tells the sites between the one that the scope names and the atom, the nearest first named', () => {
    const path = (fields: Parameters<typeof rule>[1], site = 'dumbo') => {
      const who = subject({ person: person({ home: 'avalon' }) });
      const answer = explain(engine([rule('r', fields)]), 'doors', who, { feature: 'view', site }, 0);
      return answer.reasons.map((reason) => reason.kind === 'rule' && reason.sitePath)[0];
    };
    expect(path({ scope: { kind: 'subtree', site: 'regle' } })).toEqual(['Règle', 'Paris', 'Dumbo']);
    expect(path({ scope: { kind: 'list', sites: ['regle', 'paris'] } })).toEqual(['Paris', 'Dumbo']);
    expect(path({ scope: { kind: 'homeSubtree' } })).toEqual(['Paris', 'Dumbo']);
    expect(path({ scope: { kind: 'list', sites: ['dumbo'] } })).toBeUndefined();
    expect(path({})).toBeUndefined();
  });

  test('names the delegation of a rule, and takes no population for a reason', () => {
    const nodes = [{ id: 'team', admins: [], population: { group: 'Guards' } }];
    const compiled = engine([rule('r', { node: 'team', when: { group: 'Managers' } })], { nodes });
    const who = subject({ groups: ['Guards', 'Managers'] });
    expect(explain(compiled, 'doors', who, DUMBO, 0).reasons).toMatchObject([
      { node: 'team', groups: [['Managers']] },
    ]);
  });

  test('names the group that gives the site when the condition does not', () => {
    const everybody = { ...guards, when: { everybody: true as const } };
    const { reasons } = explain(engine([everybody]), 'doors', subject({ groups: ['Night team'] }), DUMBO, 0);
    expect(reasons).toMatchObject([{ groups: [['Night team', 'Guards Paris']], conditions: [] }]);
  });

  test('gives the conditions that held as the policy writes them', () => {
    const when = {
      all: [
        { any: [{ group: 'Guards' }, { group: 'Managers' }] },
        { attribute: 'title eq "gardien"' },
        { type: 'employee' },
        { not: { any: [{ group: 'Contractors' }, { attribute: 'trial eq true' }] } },
      ],
    };
    const who = subject({
      person: person({ type: 'employee', attributes: { title: 'Gardien' } }),
      groups: ['Managers'],
    });
    const { reasons } = explain(engine([rule('a', { when })]), 'doors', who, DUMBO, 0);
    expect(reasons).toMatchObject([
      {
        groups: [['Managers']],
        conditions: [
          'title eq "gardien"',
          'type: employee',
          'not: {any: [group: Contractors, attribute: trial eq true]}',
        ],
      },
    ]);
  });

  test('tells what decided, what supports it and what lost', () => {
    const rules = [
      rule('allow'),
      rule('deny', { effect: 'deny' }),
      rule('forbid', { effect: 'forbid', scope: { kind: 'subtree', site: 'lyon' } }),
    ];
    const words = (site: string, overrides: ReturnType<typeof override>[]) => {
      const answer = explain(engine(rules), 'doors', subject({ overrides }), { feature: 'view', site }, 0);
      const ids = (reasons: typeof answer.reasons) =>
        reasons.map((reason) => (reason.kind === 'rule' ? reason.rule : reason.override)).join(' ');
      return `${answer.layer}: ${ids(answer.reasons)} / ${ids(answer.against)}`;
    };
    const plus = override('plus');
    const minus = override('minus', { effect: 'deny' });
    expect(words('dumbo', [])).toBe('deny: deny / allow');
    expect(words('dumbo', [plus])).toBe('override-allow: plus / deny');
    expect(words('dumbo', [plus, minus])).toBe('override-deny: minus deny / plus allow');
    expect(words('sapins', [plus, minus])).toBe('forbid: forbid minus deny / plus allow');
  });

  test('counts an override that changes nothing as one more reason', () => {
    const who = subject({ overrides: [override('plus', { expiresAt: 5 })] });
    const answer = explain(engine([rule('allow')]), 'doors', who, DUMBO, 0);
    expect(answer.layer).toBe('allow');
    expect(answer.reasons).toMatchObject([
      { kind: 'rule', rule: 'allow' },
      { kind: 'override', override: 'plus', author: 'admin', until: '1970-01-01T00:00:00.005Z' },
    ]);
  });

  test('of somebody inactive says so and no more', () => {
    const who = subject({ person: person({ status: 'suspended' }) });
    expect(explain(engine([guards]), 'doors', who, DUMBO, 0)).toMatchObject({
      allowed: false,
      layer: 'inactive',
      nearMisses: [],
    });
  });

  test('of an atom that does not exist, or of a retired site, is a plain no', () => {
    for (const atom of [
      { feature: 'fly', site: 'dumbo' },
      { feature: 'view', site: 'old' },
    ])
      expect(explain(engine([guards]), 'doors', subject(), atom, 0)).toMatchObject({
        layer: 'none',
        nearMisses: [],
      });
  });
});

describe('a near miss', () => {
  const idOf = (miss: NearMiss) => ('rule' in miss ? miss.rule : miss.override);
  const misses = (rules: ReturnType<typeof rule>[], who = subject(), fields = {}) =>
    explain(engine(rules, fields), 'doors', who, DUMBO, 100).nearMisses;
  const failed = (fields: Parameters<typeof rule>[1], who = subject()) =>
    misses([rule('r', fields)], who)[0]?.failed;

  test('names the first condition that failed', () => {
    expect(failed({ when: { group: 'Guards' } })).toEqual({ kind: 'group', group: 'Guards' });
    expect(failed({ when: { attribute: 'title pr' } })).toEqual({ kind: 'attribute', filter: 'title pr' });
    expect(failed({ when: { type: 'employee' } })).toEqual({ kind: 'type', type: 'employee' });
    expect(failed({ when: { not: { everybody: true } } })).toEqual({
      kind: 'attribute',
      filter: 'not: {everybody}',
    });
    expect(failed({ to: 100, from: 5 })).toEqual({
      kind: 'window',
      from: '1970-01-01T00:00:00.005Z',
      to: '1970-01-01T00:00:00.100Z',
    });
    expect(failed({ state: 'draft' })).toEqual({ kind: 'state', state: 'draft' });
    expect(failed({ scope: { kind: 'subtree', site: 'lyon' } })).toEqual({
      kind: 'scope',
      scope: { kind: 'subtree', sites: ['Lyon'] },
    });
    expect(failed({ scope: guards.scope }, subject({ groups: ['Guards Lyon'] }))).toEqual({
      kind: 'scope',
      scope: { kind: 'groupName', sites: ['Lyon'] },
    });
    expect(failed({ node: 'gone' })).toEqual({ kind: 'ceiling', node: 'gone' });
  });

  test('takes the shortest way through a condition with several', () => {
    const when = {
      any: [{ all: [{ group: 'Guards' }, { group: 'Managers' }] }, { attribute: 'title eq "x"' }],
    };
    expect(failed({ when })).toEqual({ kind: 'attribute', filter: 'title eq "x"' });
    const who = subject({ groups: ['Guards'] });
    expect(failed({ when }, who)).toEqual({ kind: 'group', group: 'Managers' });
  });

  test('comes nearest first, then by rule, five at most', () => {
    const far = rule('a-far', { when: { group: 'Guards' }, scope: { kind: 'subtree', site: 'lyon' } });
    const near = ['f', 'e', 'd', 'c', 'b'].map((id) => rule(id, { when: { group: 'Guards' } }));
    expect(misses([far, ...near]).map(idOf)).toEqual(['b', 'c', 'd', 'e', 'f']);
    expect(misses([far, ...near.slice(3)]).map(idOf)).toEqual(['b', 'c', 'a-far']);
  });

  test('is only a rule that would give the feature, itself or by implication', () => {
    const rules = [
      rule('users', { features: ['users'], state: 'draft' }),
      rule('full', { features: ['full'], state: 'draft' }),
      rule('deny', { effect: 'deny', state: 'draft' }),
    ];
    expect(misses(rules).map(idOf)).toEqual(['full']);
  });

  test('of a delegation that is not about the person names the delegation, before the condition', () => {
    const nodes = [
      { id: 'head', admins: [], population: { type: 'employee' } },
      { id: 'team', parent: 'head', admins: [], population: { group: 'Guards' } },
    ];
    const failure = (who: ReturnType<typeof subject>) =>
      misses([rule('r', { node: 'team', when: { group: 'Managers' } })], who, { nodes })[0]?.failed;
    expect(failure(subject())).toEqual({ kind: 'population', node: 'team' });
    expect(failure(subject({ groups: ['Guards'] }))).toEqual({ kind: 'population', node: 'head' });
    const employee = person({ type: 'employee' });
    expect(failure(subject({ groups: ['Guards'], person: employee }))).toEqual({
      kind: 'group',
      group: 'Managers',
    });
  });

  test('may be an override: it ended, names other sites, or is beyond its delegation', () => {
    const nodes = [
      {
        id: 'lyon',
        admins: [],
        ceiling: [
          { portal: 'doors', features: 'all' as const, scope: { kind: 'subtree' as const, site: 'lyon' } },
        ],
      },
      { id: 'guards', admins: [], population: { group: 'Guards' } },
    ];
    const miss = (fields: Parameters<typeof override>[1]) =>
      misses([], subject({ overrides: [override('o', fields)] }), { nodes });
    const expired = { kind: 'expired', at: '1970-01-01T00:00:00.100Z' };
    expect(miss({ expiresAt: 100 })).toEqual([
      { override: 'o', reason: 'Replaces Marie', author: 'admin', failed: expired },
    ]);
    expect(miss({ endedAt: 100, expiresAt: 500 })).toMatchObject([{ failed: expired }]);
    expect(miss({ sites: ['lyon', 'avalon'] })).toMatchObject([
      { failed: { kind: 'scope', scope: { kind: 'list', sites: ['Lyon', 'Avalon'] } } },
    ]);
    expect(miss({ node: 'lyon' })).toMatchObject([{ failed: { kind: 'ceiling', node: 'lyon' } }]);
    expect(miss({ node: 'guards' })).toMatchObject([{ failed: { kind: 'population', node: 'guards' } }]);
    expect(miss({ feature: 'full', expiresAt: 1 })).toHaveLength(1);
    expect(miss({ feature: 'users', expiresAt: 1 })).toEqual([]);
    expect(miss({ effect: 'deny', expiresAt: 1 })).toEqual([]);
    expect(miss({ person: 'bob', expiresAt: 1 })).toEqual([]);
  });

  test('of an override that names no site says where it holds, once it has ended only that', () => {
    const inLyon = rule('users', { features: ['users'], scope: { kind: 'subtree', site: 'lyon' } });
    const miss = (fields: object) =>
      misses([inLyon], subject({ overrides: [override('o', { sites: [], ...fields })] }))[0]?.failed;
    expect(miss({})).toEqual({ kind: 'scope', scope: { kind: 'list', sites: ['Lyon', 'Les Sapins'] } });
    expect(miss({ expiresAt: 1 })).toMatchObject({ kind: 'expired' });
  });

  test('puts an override before rules that lack as much', () => {
    const who = subject({ overrides: [override('o', { expiresAt: 1 })] });
    const rules = [rule('draft', { state: 'draft' })];
    expect(misses(rules, who).map(idOf)).toEqual(['o', 'draft']);
  });

  test('is not told where something denies', () => {
    const rules = [rule('draft', { state: 'draft' }), rule('deny', { effect: 'deny' })];
    expect(misses(rules)).toEqual([]);
  });
});

describe('list', () => {
  test('gives each reason with the sites that it covers', () => {
    const rules = [
      rule('paris', { scope: { kind: 'subtree', site: 'paris' } }),
      rule('full', { features: ['full'], scope: { kind: 'list', sites: ['dumbo', 'sapins'] } }),
      rule('deny', { effect: 'deny', scope: { kind: 'list', sites: ['avalon'] } }),
    ];
    const who = subject({ overrides: [override('plus', { sites: ['avalon'] })] });
    const [view] = list(compile(policy(rules), world), 'doors', who, 0);
    expect(view).toMatchObject({ feature: 'view', sites: ['sapins', 'paris', 'avalon', 'dumbo'] });
    expect(
      view!.by.map(({ reason, sites }) => [reason.kind === 'rule' ? reason.rule : reason.override, ...sites]),
    ).toEqual([
      ['full', 'sapins', 'dumbo'],
      ['paris', 'paris', 'dumbo'],
      ['plus', 'avalon'],
    ]);
    expect(view!.by[0]!.reason).toMatchObject({ byFeature: 'full' });
  });

  test('splits a rule by the feature that brings another where a ceiling cuts', () => {
    const part = (feature: string, site: string) => ({
      portal: 'doors',
      features: [feature],
      scope: { kind: 'list' as const, sites: [site] },
    });
    const nodes = [
      {
        id: 'n',
        admins: [],
        ceiling: [part('view', 'dumbo'), part('move', 'dumbo'), part('view', 'avalon')],
      },
    ];
    const rules = [
      rule('r', { node: 'n', features: ['move'] }),
      rule('v', { node: 'n', features: ['move', 'view'] }),
    ];
    const [view] = list(engine(rules, { nodes }), 'doors', subject(), 0);
    expect(
      view!.by.map(({ reason, sites }) => [reason.kind === 'rule' && reason.byFeature, ...sites]),
    ).toEqual([
      ['move', 'dumbo'],
      [undefined, 'avalon', 'dumbo'],
    ]);
  });
});

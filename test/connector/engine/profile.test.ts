import { describe, expect, test } from 'vitest';
import { explain, list, profiles, type Subject } from '../../../connector/engine/engine.ts';
import type { Rule } from '../../../shared/model/policy.ts';
import { engine, override, person, rule, subject } from './small.ts';

const bundles = [
  { id: 'viewer', module: 'access', features: ['view'] },
  { id: 'mover', module: 'access', features: ['move'] },
  { id: 'boss', module: 'users', features: ['users'] },
].map((profile) => ({ ...profile, portal: 'doors', name: profile.id.toUpperCase(), roles: [] }));

/** A rule that gives nothing but a profile. */
function asks(id: string, profile: string, rank: number, fields: Partial<Rule> = {}): Rule {
  return rule(id, { features: [], profile: { id: profile, rank }, ...fields });
}

const compiled = (rules: Rule[]) => engine(rules, { profiles: bundles });
const held = (rules: Rule[], who: Subject = subject()) =>
  list(compiled(rules), 'doors', who, 0).map(({ feature, sites }) => `${feature} at ${sites.length}`);
const chosen = (rules: Rule[], who: Subject = subject(), now = 0) =>
  profiles(compiled(rules), 'doors', who, now);

describe('the profile of a module', () => {
  test('is the one of the highest rank, and gives what it bundles', () => {
    const rules = [asks('low', 'viewer', 1), asks('high', 'mover', 2), asks('other', 'boss', 0)];
    expect(held(rules)).toEqual(['view at 7', 'move at 7', 'users at 7']);
    expect(chosen(rules)).toMatchObject([
      { module: 'access', profile: 'mover', rank: 2, by: [{ profile: 'mover', reason: { rule: 'high' } }] },
      { module: 'users', profile: 'boss', rank: 0 },
    ]);
  });

  test('that loses takes with it all that its rule gives', () => {
    const rules = [asks('low', 'viewer', 1, { features: ['users'] }), asks('high', 'mover', 2)];
    expect(held(rules)).toEqual(['view at 7', 'move at 7']);
  });

  test('is asked for by rules of any rank: each gives it where it holds', () => {
    const at = (site: string) => ({ scope: { kind: 'list' as const, sites: [site] } });
    const rules = [asks('a', 'viewer', 5, at('dumbo')), asks('b', 'viewer', 1, at('sapins'))];
    expect(held(rules)).toEqual(['view at 2']);
  });

  test('is held where different ones share the highest rank: none of them gives anything', () => {
    const rules = [asks('a', 'viewer', 2), asks('b', 'mover', 2), asks('c', 'viewer', 1)];
    expect(held([...rules, asks('d', 'boss', 2)])).toEqual(['users at 7']);
    const [choice] = chosen(rules);
    expect(choice).toMatchObject({ module: 'access', rank: 2 });
    expect(choice).not.toHaveProperty('profile');
    expect(choice!.by.map(({ profile, reason }) => [profile, reason.kind === 'rule' && reason.rule])).toEqual(
      [
        ['viewer', 'a'],
        ['mover', 'b'],
      ],
    );
  });

  test('is not held where rules of the highest rank agree', () => {
    const rules = [asks('a', 'viewer', 2), asks('b', 'viewer', 2), asks('c', 'mover', 1)];
    expect(chosen(rules)).toMatchObject([{ profile: 'viewer', by: [{}, {}] }]);
    expect(held(rules)).toEqual(['view at 7']);
  });

  test('follows who matches, and when', () => {
    const rules = [
      asks('all', 'viewer', 1),
      asks('guards', 'mover', 2, { when: { group: 'Guards' }, from: 10 }),
      asks('draft', 'mover', 9, { state: 'draft' }),
    ];
    const guard = subject({ groups: ['Night team'] });
    expect(chosen(rules, guard, 9)).toMatchObject([{ profile: 'viewer' }]);
    expect(chosen(rules, guard, 10)).toMatchObject([{ profile: 'mover' }]);
    expect(chosen(rules, subject(), 10)).toMatchObject([{ profile: 'viewer' }]);
    expect(chosen(rules, subject({ accountActive: false }))).toEqual([]);
    expect(chosen(rules, subject({ person: person({ status: 'archived' }) }))).toEqual([]);
    expect(profiles(compiled(rules), 'windows', guard, 10)).toEqual([]);
  });

  test('is not chosen by a deny, nor by a rule of another portal', () => {
    const rules = [asks('d', 'mover', 9, { effect: 'deny' }), asks('a', 'viewer', 1)];
    expect(chosen(rules)).toMatchObject([{ profile: 'viewer' }]);
    const elsewhere = bundles.map((profile) => ({ ...profile, portal: 'windows' }));
    expect(profiles(engine(rules, { profiles: elsewhere }), 'doors', subject(), 0)).toEqual([]);
  });

  test('leaves overrides and other rules as they are', () => {
    const tie = [asks('a', 'viewer', 2), asks('b', 'mover', 2), rule('c', { features: ['users'] })];
    expect(held(tie, subject({ overrides: [override('o', { sites: ['dumbo'] })] }))).toEqual([
      'view at 1',
      'users at 7',
    ]);
  });
});

describe('explained', () => {
  const why = (rules: Rule[], feature: string) =>
    explain(compiled(rules), 'doors', subject(), { feature, site: 'dumbo' }, 0);

  test('a right that comes by a profile names it as the portal does', () => {
    expect(why([asks('a', 'mover', 1)], 'view').reasons).toMatchObject([
      { rule: 'a', profile: 'MOVER', byFeature: 'move' },
    ]);
  });

  test('a right that is missing because another profile won names the winner', () => {
    const rules = [asks('low', 'mover', 1), asks('high', 'viewer', 2)];
    expect(why(rules, 'move').nearMisses).toEqual([
      {
        rule: 'low',
        ruleName: 'Rule low',
        failed: { kind: 'profile', profile: 'MOVER', rank: 1, winner: { profile: 'VIEWER', rank: 2 } },
      },
    ]);
  });

  test('a right that is missing because of a tie names the others', () => {
    const rules = [asks('a', 'mover', 2), asks('b', 'viewer', 2), asks('c', 'mover', 1)];
    const tie = { kind: 'tie', profile: 'MOVER', rank: 2, others: ['VIEWER'] };
    expect(why(rules, 'move').nearMisses).toMatchObject([
      { rule: 'a', failed: tie },
      { rule: 'c', failed: tie },
    ]);
  });

  test('a rule that does not match and would lose besides is further away than one that would win', () => {
    const never = { when: { group: 'Guards' } };
    const rules = [
      asks('a-loses', 'mover', 1, never),
      asks('b-wins', 'mover', 3, never),
      asks('now', 'viewer', 2),
    ];
    expect(why(rules, 'move').nearMisses).toMatchObject([
      { rule: 'b-wins', failed: { kind: 'group' } },
      { rule: 'a-loses', failed: { kind: 'group' } },
    ]);
  });
});

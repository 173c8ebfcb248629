import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeChange, diffPolicies, touchesForbid } from '../../../connector/policy/diff.ts';
import { EMPTY_POLICY, type Policy } from '../../../shared/model/policy.ts';
import { sound } from './small.ts';
import { whole } from './whole.ts';

const before = sound(whole);
const changed = (from: string, to: string) => {
  expect(whole).toContain(from);
  return diffPolicies(before, sound(whole.replace(from, to)));
};
const lines = (from: string, to: string, locale: 'fr' | 'en' = 'en') =>
  changed(from, to).map((change) => describeChange(change, locale));

describe('the difference between two policies', () => {
  test('is nothing between a policy and itself in another order, with other comments', () => {
    expect(diffPolicies(before, before)).toEqual([]);
    expect(changed('{ any: [enter] }', '{ any: [enter, enter] } # twice')).toEqual([]);
    expect(diffPolicies(before, shuffled(before))).toEqual([]);
  });

  test('is each part with the fields that changed, before and after', () => {
    expect(changed('scope: { subtree: Avalon }', 'scope: { subtree: Paris }')).toEqual([
      {
        part: 'rules',
        id: 'gardiens',
        kind: 'changed',
        fields: [
          {
            field: 'scope',
            before: { kind: 'subtree', site: 'avalon' },
            after: { kind: 'subtree', site: 'paris' },
          },
        ],
        sensitive: false,
      },
    ]);
  });

  test('is told by id when something is added or removed', () => {
    const more = whole.replace('roles:\n', 'roles:\n  extra: { portal: doors, features: [view] }\n');
    const [added] = diffPolicies(before, sound(more));
    expect(added).toMatchObject({ part: 'roles', id: 'extra', kind: 'added' });
    expect(added!.fields.map(({ field }) => field)).toEqual(['portal', 'features', 'roles']);
    expect(diffPolicies(sound(more), before)[0]).toMatchObject({ id: 'extra', kind: 'removed' });
  });

  test('takes a portal that is left out for one with the defaults', () => {
    const bare = sound('portillon: 1');
    expect(diffPolicies(bare, sound('portillon: 1\nportals: { doors: {} }'))).toEqual([]);
    expect(diffPolicies(bare, sound('portillon: 1\nportals: { doors: { drift: report } }'))).toMatchObject([
      { part: 'portals', id: 'doors', kind: 'changed', fields: [{ field: 'drift' }] },
    ]);
    expect(diffPolicies(EMPTY_POLICY, bare)).toEqual([]);
  });

  test(
    'is empty exactly when the policies are the same, and the same in both ways',
    { timeout: 60_000 },
    () => {
      const variants = fc.subarray([
        ['min: 2', 'min: 3'],
        ['29.90', '29.91'],
        ['features: [view, move]', 'features: [view]'],
        ['state', 'state'],
        ["'18:30'", "'19:00'"],
        ['until: 2027-01-01', 'until: 2028-01-01'],
        ['percent: 10', 'percent: 11'],
        ['rank: 10', 'rank: 11'],
        ['type: guest', 'type: other'],
      ] as const);
      const policies = new Map<string, Policy>();
      const read = (text: string) => {
        const policy = policies.get(text) ?? sound(text);
        policies.set(text, policy);
        return policy;
      };
      const made = variants.map((pairs) => pairs.reduce((text, [from, to]) => text.replace(from, to), whole));
      fc.assert(
        fc.property(made, made, (a, b) => {
          const [one, other] = [read(a), read(b)];
          const [there, back] = [diffPolicies(one, other), diffPolicies(other, one)];
          expect(there.length === 0).toBe(a === b);
          expect(back.map(({ part, id }) => [part, id])).toEqual(there.map(({ part, id }) => [part, id]));
          expect(back.flatMap(({ fields }) => fields.map((f) => [f.field, f.after, f.before]))).toEqual(
            there.flatMap(({ fields }) => fields.map((f) => [f.field, f.before, f.after])),
          );
        }),
        { numRuns: 40 },
      );
    },
  );
});

describe('a change is described on one line', () => {
  test.each([
    [
      'scope: { subtree: Avalon }',
      'scope: homeSubtree',
      'Rule “gardiens”: scope { subtree: avalon } → homeSubtree',
    ],
    ['    schedule: bureau\n', '', 'Rule “gardiens”: schedule bureau → nothing'],
    ['when: { group: Gardiens }', 'when: everybody', 'Rule “gardiens”: when { group: Gardiens } → everybody'],
    [
      'valid: { from: 2026-01-01 }',
      'valid: { from: 2026-02-01 }',
      'Rule “chefs”: from 2026-01-01 → 2026-02-01',
    ],
    ['features: [full]', 'features: [move, view]', 'Role “chef”: features + move + view − full'],
    [
      'rank: 10',
      'rank: 15',
      'Rule “compta”: profile { id: comptable, rank: 10 } → { id: comptable, rank: 15 }',
    ],
    [
      '29.90',
      '31',
      'Seat pool “users”: price { amount: 29.9, currency: EUR, per: month } → { amount: 31, currency: EUR, per: month }',
    ],
    ['min: 2', 'min: 3', 'Holder limit “doors/users-manage”: min 2 → 3'],
    ['count: 5,', 'count: 6,', 'Guard “doors/revoke/paris”: count 5 → 6'],
    ['ordinary: 1', 'ordinary: 2', 'Approvals: ordinary 1 → 2'],
    [
      "to: '18:30' }",
      "to: '18:00' }",
      'Schedule “bureau”: windows + { days: [mon, tue, wed, thu, fri], from: 08:00, to: 18:00 } − { days: [mon, tue, wed, thu, fri], from: 08:00, to: 18:30 }',
    ],
    [
      'until: 2027-01-01',
      'until: 2027-02-01',
      'Exclusion “four-eyes”: exemptions + { person: ana, reason: Only one there, approver: bob, until: 2027-02-01 } − { person: ana, reason: Only one there, approver: bob, until: 2027-01-01 }',
    ],
  ])('%s becoming %s', (from, to, line) => {
    expect(lines(from, to)).toEqual([line]);
  });

  test('in French, where words agree', () => {
    expect(lines('    schedule: bureau\n', '', 'fr')).toEqual([
      'Règle « gardiens » : schedule bureau → rien',
    ]);
    const bare = sound('portillon: 1');
    const of = (policy: Policy, other: Policy) =>
      diffPolicies(policy, other).map((change) => describeChange(change, 'fr'));
    expect(of(bare, before)).toContain('Règle « gardiens » ajoutée');
    expect(of(before, bare)).toContain('Rôle « chef » retiré');
  });

  test('however long the value is', () => {
    const types = Array.from({ length: 40 }, (_, number) => `{ type: t${number} }`).join();
    const [line] = lines('when: &staff { type: staff }', `when: &staff { any: [${types}] }`);
    expect(line!.length).toBeLessThan(300);
    expect(line).toContain('…');
  });
});

describe('more approvers are needed', () => {
  const forbidding = whole.replace('grant: { features: [users-manage] }', 'grant: { roles: [chef] }');

  test.each([
    ['a forbid rule', 'effect: forbid', 'effect: deny'],
    ['what it takes', 'grant: { features: [users-manage] }', 'grant: { features: [view] }'],
    ['how many must agree', 'ordinary: 1', 'sensitive: 1'],
  ])('when the change is of %s', (_, from, to) => {
    expect(touchesForbid(changed(from, to))).toBe(true);
  });

  test('when a role changes that a forbid rule names, or one inside it', () => {
    for (const [from, to] of [
      ['features: [full]', 'features: []'],
      ['- move', '- full'],
    ] as const)
      expect(touchesForbid(diffPolicies(sound(forbidding), sound(forbidding.replace(from, to))))).toBe(true);
  });

  test('when the population of its node changes, and not its ceiling', () => {
    const inNode = whole.replace('effect: forbid', 'effect: forbid\n    node: siege');
    const to = (from: string, by: string) => diffPolicies(sound(inNode), sound(inNode.replace(from, by)));
    expect(touchesForbid(to('type: guest', 'type: other'))).toBe(true);
    expect(touchesForbid(to('features: [view, move]', 'features: [view]'))).toBe(false);
  });

  test('and not when it is of anything else', () => {
    expect(touchesForbid(changed('scope: { subtree: Avalon }', 'scope: all'))).toBe(false);
    expect(touchesForbid(changed('features: [full]', 'features: []'))).toBe(false);
  });
});

function shuffled(policy: Policy): Policy {
  const turn = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turn).toReversed();
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .toReversed()
        .map(([key, part]) => [key, turn(part)]),
    );
  };
  return turn(policy) as Policy;
}

import { expect, test } from 'vitest';
import { describeNearMiss, describeReason } from '../../../shared/plan/describe.ts';
import { rule } from './world.ts';

const places = { fr: 'résidences', en: 'residences' };

test('a reason is one sentence, in both languages', () => {
  const reason = { ...rule('r1'), ruleName: 'Badges des gardiens', until: '2027-03-31T00:00:00.000Z' };
  expect(describeReason(reason, 'fr', places)).toBe(
    'Groupe Gardiens Paris → règle « Badges des gardiens » → toutes les résidences de Paris, jusqu’au 31 mars 2027',
  );
  expect(describeReason(reason, 'en', places)).toBe(
    'Group Gardiens Paris → rule “Badges des gardiens” → all residences of Paris, until 31 March 2027',
  );
});

test('a nested group says through which one', () => {
  const reason = { ...rule('r1'), groups: [['Gardiens Paris', 'Gardiens']] };
  expect(describeReason(reason, 'fr', places)).toContain('Groupe Gardiens Paris (dans Gardiens)');
});

test('many places are counted', () => {
  const reason = { ...rule('r1'), scope: { kind: 'list' as const, sites: ['A', 'B', 'C', 'D', 'E'] } };
  expect(describeReason(reason, 'fr', places)).toContain('A, B, C et 2 autres');
});

test('an exception says who and why', () => {
  const reason = {
    kind: 'override' as const,
    override: 'o1',
    effect: 'deny' as const,
    reason: 'Congé',
    author: 'admin',
  };
  expect(describeReason(reason, 'fr', places)).toBe('Exception qui retire → « Congé » (admin)');
});

test('a near miss names what lacked', () => {
  const miss = { rule: 'r', ruleName: 'Badges', failed: { kind: 'group' as const, group: 'Gardiens Lyon' } };
  expect(describeNearMiss(miss, 'en', places)).toBe('Rule “Badges”: not a member of the group Gardiens Lyon');
});

import { expect, test } from 'vitest';
import type { Reason, RuleMiss } from '../../../shared/model/permission.ts';
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

test('a near miss of a delegation, a profile or a tie says what stands in the way', () => {
  const miss = (failed: RuleMiss['failed']) => {
    const one = { rule: 'r', ruleName: 'Badges', failed };
    return [describeNearMiss(one, 'fr', places), describeNearMiss(one, 'en', places)];
  };
  expect(miss({ kind: 'population', node: 'lyon' })).toEqual([
    'Règle « Badges » : la délégation lyon ne porte pas sur cette personne',
    'Rule “Badges”: the delegation lyon is not about this person',
  ]);
  const winner = { profile: 'Direction', rank: 9 };
  expect(miss({ kind: 'profile', profile: 'Gestion', rank: 2, winner })).toEqual([
    'Règle « Badges » : demande le profil Gestion (rang 2), qui cède à Direction (rang 9)',
    'Rule “Badges”: asks for the profile Gestion (rank 2), which yields to Direction (rank 9)',
  ]);
  expect(miss({ kind: 'tie', profile: 'Gestion', rank: 2, others: ['Achats', 'Ventes'] })).toEqual([
    'Règle « Badges » : demande le profil Gestion, à égalité avec Achats et Ventes au rang 2 : aucun n’est retenu',
    'Rule “Badges”: asks for the profile Gestion, tied with Achats and Ventes at rank 2: none of them counts',
  ]);
});

test('a near miss may be an exception that ended', () => {
  const failed = { kind: 'expired' as const, at: '2027-03-01T00:00:00.000Z' };
  const miss = { override: 'o', reason: 'Congé', author: 'admin', failed };
  expect(describeNearMiss(miss, 'fr', places)).toBe(
    'Exception « Congé » (admin) : a pris fin le 1er mars 2027',
  );
  expect(describeNearMiss(miss, 'en', places)).toBe('Exception “Congé” (admin): ended on 1 March 2027');
});

test('a reason names the profile, and the sites between where there are any', () => {
  const reason = (sitePath: readonly string[]): Reason => ({
    kind: 'rule',
    rule: 'r1',
    ruleName: 'Badges',
    policyVersion: 1,
    effect: 'allow',
    groups: [['Gardiens Paris']],
    conditions: [],
    scope: { kind: 'subtree', sites: ['Paris'] },
    profile: 'Gestion',
    sitePath,
  });
  expect(describeReason(reason(['Paris', 'Nord', 'Avalon']), 'fr', places)).toBe(
    'Groupe Gardiens Paris → règle « Badges », profil Gestion → toutes les résidences de Paris (Paris › Nord › Avalon)',
  );
  expect(describeReason(reason(['Paris', 'Avalon']), 'en', places)).toBe(
    'Group Gardiens Paris → rule “Badges”, profile Gestion → all residences of Paris',
  );
});

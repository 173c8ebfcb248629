import { expect, test } from 'vitest';
import { match } from '../../../connector/engine/match.ts';
import { whyNot } from '../../../connector/engine/why-not.ts';
import type { Rule } from '../../../shared/model/policy.ts';
import { engine, override, person, rule, subject } from './small.ts';

const against = (rules: Rule[], feature: string, who = subject(), sites?: string[]) => {
  const compiled = engine(rules);
  return whyNot(compiled, match(compiled, who, 0), 'doors', feature, sites).map((reason) =>
    reason.kind === 'rule'
      ? `${reason.effect} ${reason.rule}${reason.byFeature === undefined ? '' : ` by ${reason.byFeature}`}`
      : `override ${reason.override}`,
  );
};
const at = (...sites: string[]) => ({ scope: { kind: 'list' as const, sites } });

test('names every denial that covers the feature anywhere, once, the strongest first', () => {
  const rules = [
    rule('allow', { features: ['full'] }),
    rule('deny', { effect: 'deny', ...at('paris', 'sapins') }),
    rule('forbid', { effect: 'forbid', features: ['move'], ...at('nantes') }),
    rule('elsewhere', { effect: 'deny', features: ['users'] }),
    rule('old', { effect: 'deny', ...at('old') }),
  ];
  const who = subject({ overrides: [override('minus', { effect: 'deny', sites: ['dumbo'] })] });
  expect(against(rules, 'full', who)).toEqual([
    'forbid forbid by move',
    'override minus',
    'deny deny by view',
  ]);
  expect(against(rules, 'view', who)).toEqual(['override minus', 'deny deny']);
  expect(against(rules, 'full', who, ['sapins', 'nowhere'])).toEqual(['deny deny by view']);
});

test('leaves out a denial that an override beats wherever it holds', () => {
  const rules = [rule('deny', { effect: 'deny', ...at('dumbo') })];
  expect(against(rules, 'view')).toEqual(['deny deny']);
  expect(against(rules, 'view', subject({ overrides: [override('plus')] }))).toEqual([]);
});

test('has nothing to say of somebody inactive, or of a feature or portal that does not exist', () => {
  const rules = [rule('deny', { effect: 'deny' })];
  expect(against(rules, 'view', subject({ person: person({ status: 'archived' }) }))).toEqual([]);
  expect(against(rules, 'fly')).toEqual([]);
  const compiled = engine(rules);
  expect(whyNot(compiled, match(compiled, subject(), 0), 'windows', 'view')).toEqual([]);
});

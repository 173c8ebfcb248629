import { describe, expect, test } from 'vitest';
import { compileCondition } from '../../../connector/engine/condition.ts';
import { check } from '../../../connector/engine/engine.ts';
import { buildGroups } from '../../../connector/engine/membership.ts';
import { isEnough, triggersOf } from '../../../connector/engine/trigger.ts';
import type { Condition } from '../../../shared/model/policy.ts';
import { engine, person, rule, subject, world } from './small.ts';

const guards: Condition = { group: 'Guards' };
const night: Condition = { group: 'Night team' };
const contractor: Condition = { type: 'Contractor' };

function holds(when: Condition, groups: string[], type?: string): boolean {
  const who = subject({ person: person(type === undefined ? {} : { type }), groups });
  return check(engine([rule('r', { when })]), 'doors', who, { feature: 'view', site: 'dumbo' }, 0);
}

describe('a condition', () => {
  test('on a group counts nested membership', () => {
    expect(holds(guards, ['Night team'])).toBe(true);
    expect(holds(guards, ['Managers'])).toBe(false);
    expect(holds({ group: 'nobody knows it' }, ['Guards'])).toBe(false);
  });

  test('on a type is without case, and false for a person without one', () => {
    expect(holds(contractor, [], 'contractor')).toBe(true);
    expect(holds(contractor, [])).toBe(false);
    expect(holds({ not: contractor }, [])).toBe(true);
  });

  test('of several parts asks for all of them, or for one', () => {
    const both: Condition = { all: [guards, contractor] };
    expect(holds(both, ['Guards'])).toBe(false);
    expect(holds(both, ['Guards'], 'contractor')).toBe(true);
    const either: Condition = { any: [{ all: [guards, contractor] }, { group: 'Managers' }] };
    expect(holds(either, ['Guards'])).toBe(false);
    expect(holds(either, ['Managers'])).toBe(true);
  });

  test('on an attribute is met by every person who has the value, however it is written', () => {
    const when: Condition = { attribute: 'Agency eq "A3"' };
    const who = (attributes: Record<string, string>) => subject({ person: person({ attributes }) });
    const atom = { feature: 'view', site: 'dumbo' };
    const compiled = engine([rule('r', { when })]);
    expect(check(compiled, 'doors', who({ agency: 'a3' }), atom, 0)).toBe(true);
    expect(check(compiled, 'doors', who({ AGENCY: 'A3' }), atom, 0)).toBe(true);
    expect(check(compiled, 'doors', who({ agency: 'A4' }), atom, 0)).toBe(false);
  });
});

describe('what a rule is looked up by', () => {
  const groups = buildGroups(world.groups, world.nestings);
  const triggers = (when: Condition) => triggersOf(compileCondition(when, groups));
  const named = (name: string) => groups.named(name);

  test('is the rarest fact of several that must hold together', () => {
    expect(triggers({ all: [contractor, night] })).toEqual({
      groups: named('Night team'),
      types: [],
      values: [],
    });
    expect(triggers({ all: [{ everybody: true }, contractor] })).toMatchObject({ types: ['contractor'] });
  });

  test('is each of several of which one is enough', () => {
    expect(triggers({ any: [guards, contractor] })).toEqual({
      groups: named('Guards'),
      types: ['contractor'],
      values: [],
    });
  });

  test('is nothing when the condition may hold without any', () => {
    for (const when of [{ not: guards }, { everybody: true as const }, { any: [guards, { not: night }] }])
      expect(triggers(when)).toBeUndefined();
  });

  test('is enough by itself only for a group, a type, or one of such', () => {
    const enough = (when: Condition) => isEnough(compileCondition(when, groups));
    expect([guards, contractor, { any: [guards, night] }].map(enough)).toEqual([true, true, true]);
    const more: Condition[] = [{ all: [guards, night] }, { any: [guards, { all: [night, contractor] }] }];
    expect(more.map(enough)).toEqual([false, false]);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  boundariesOf,
  boundaryHeap,
  check,
  compile,
  hours,
  list,
  profiles,
  touches,
} from '../../../connector/engine/engine.ts';
import { forAll } from './for-all.ts';
import { anyScene, PORTALS } from './random-world.ts';
import { engine, override, person, rule, subject } from './small.ts';

const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 300);
const MARCH = Date.UTC(2027, 2, 1);
const JUNE = Date.UTC(2027, 5, 1);

describe('boundaries', () => {
  test('are the begins and ends of active rules, and the ends of overrides, in the order of time', () => {
    const rules = [
      rule('season', { from: MARCH, to: JUNE }),
      rule('always'),
      rule('draft', { from: 5, state: 'draft' }),
      rule('never', { from: 9, to: 9 }),
      rule('past', { to: 1 }),
    ];
    const overrides = [
      override('expires', { expiresAt: 7 }),
      override('ended', { expiresAt: 9, endedAt: 3 }),
      override('for good'),
    ];
    const found = boundariesOf(engine(rules), overrides, 1);
    expect(found).toEqual([
      { at: 3, kind: 'override', portal: 'doors', override: 'ended', person: 'ana' },
      { at: 7, kind: 'override', portal: 'doors', override: 'expires', person: 'ana' },
      { at: MARCH, kind: 'rule', portal: 'doors', rule: 'season' },
      { at: JUNE, kind: 'rule', portal: 'doors', rule: 'season' },
    ]);
  });

  test('say whom they touch', () => {
    const rules = [
      rule('guards', { when: { group: 'Guards' }, to: 5, schedule: 'office' }),
      rule('all', { schedule: 'night' }),
    ];
    const compiled = engine(rules);
    const people = [
      subject({ groups: ['Night team'] }),
      subject({ person: person({ id: 'bob' }) }),
      subject({ person: person({ id: 'zoe', status: 'suspended' }), groups: ['Guards'] }),
    ];
    const touched = (boundary: Parameters<typeof touches>[1]) =>
      people.filter(touches(compiled, boundary)).map((who) => who.person.id);
    expect(touched({ at: 5, kind: 'rule', portal: 'doors', rule: 'guards' })).toEqual(['ana']);
    expect(touched({ at: 5, kind: 'schedule', schedule: 'office' })).toEqual(['ana']);
    expect(touched({ at: 5, kind: 'schedule', schedule: 'night' })).toEqual(['ana', 'bob']);
    expect(touched({ at: 5, kind: 'override', portal: 'doors', override: 'o', person: 'bob' })).toEqual([
      'bob',
    ]);
  });

  test('touch everybody for whom something changes between two times', { timeout: 60_000 }, () => {
    const later = fc.record({ scene: anyScene, later: fc.integer({ min: 0, max: 4 }) });
    forAll(
      later,
      ({ scene: { policy, world, subjects, now }, later: then }) => {
        const [from, to] = [Math.min(now, then), Math.max(now, then)];
        const compiled = compile(policy, world);
        const overrides = subjects.flatMap((who) => who.overrides);
        const passed = boundariesOf(compiled, overrides, from).filter(({ at }) => at <= to);
        const untouched = subjects.filter((who) => !passed.some((one) => touches(compiled, one)(who)));
        for (const who of untouched)
          for (const portal of PORTALS) {
            const at = (time: number) => [
              list(compiled, portal, who, time),
              hours(compiled, portal, who, time),
              profiles(compiled, portal, who, time),
            ];
            expect(at(to)).toEqual(at(from));
          }
      },
      numRuns,
    );
  });
});

describe('the heap of boundaries', () => {
  const office = {
    id: 'office',
    timeZone: 'Europe/Paris',
    windows: [{ days: [1, 2, 3, 4, 5, 6, 7], from: 480, to: 1080 }],
  };
  const midnight = Date.UTC(2026, 10, 23);

  test('gives what is due, the nearest first, and follows login hours from day to day', () => {
    const compiled = engine([rule('a', { to: midnight + 36_000_000 })], { schedules: [office] });
    const heap = boundaryHeap(compiled, [override('o', { expiresAt: midnight + 1 })], midnight);
    heap.add(override('later', { expiresAt: midnight + 50_000_000 }));
    heap.add(override('for good'));
    expect(heap.next).toBe(midnight + 1);
    expect(heap.due(midnight)).toEqual([]);
    const words = (until: number) =>
      heap.due(until).map((one) => `${one.kind} ${new Date(one.at).toISOString().slice(8, 16)}`);
    expect(words(midnight + 86_400_000)).toEqual([
      'override 23T00:00',
      'schedule 23T07:00',
      'rule 23T10:00',
      'override 23T13:53',
      'schedule 23T17:00',
    ]);
    expect(words(midnight + 2 * 86_400_000)).toEqual(['schedule 24T07:00', 'schedule 24T17:00']);
  });

  test('gives any number of boundaries in the order of time', () => {
    forAll(
      fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 40 }),
      (times) => {
        const overrides = times.map((expiresAt, index) => override(`o${index}`, { expiresAt }));
        const heap = boundaryHeap(engine([]), overrides, 0);
        const taken: number[] = [];
        while (heap.next !== undefined) taken.push(...heap.due(heap.next).map(({ at }) => at));
        expect(taken).toEqual(times.toSorted((a, b) => a - b));
      },
      numRuns,
    );
  });
});

test('what she will be allowed on 1 March is the same question with another time', () => {
  const compiled = engine([rule('season', { from: MARCH, to: JUNE })]);
  const atom = { feature: 'view', site: 'dumbo' };
  expect(
    [MARCH - 1, MARCH, JUNE - 1, JUNE].map((at) => check(compiled, 'doors', subject(), atom, at)),
  ).toEqual([false, true, true, false]);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gateSchema, judge, spareGroups } from '../../../connector/intake/gate.ts';
import type { Snapshot } from '../../../connector/intake/source.ts';
import { apply, compare, EMPTY, group, person, snapshotOf } from './organisation.ts';
import { pairCount } from '../../../connector/intake/pairs.ts';

let last = 0;
const newId = () => `id-${++last}`;
const people = (count: number) => Array.from({ length: count }, (_, index) => person(`p${index}`));
const keys = (count: number) => people(count).map(({ key }) => key);
const groups = (count: number, members: readonly string[] = []) =>
  Array.from({ length: count }, (_, index) => group(`g${index}`, members));

/** What the gate says of the second read after the first one was written. */
function judged(first: Snapshot, second: Snapshot, limits: object = {}) {
  const state = apply(EMPTY, compare(EMPTY, first, newId).changes);
  return judge(state, second, compare(state, second, newId), gateSchema.parse(limits));
}

describe('the gate', () => {
  it('says the numbers as each language writes them', () => {
    const problem = judged(snapshotOf(people(4812)), snapshotOf(people(120)));
    expect(problem?.code).toBe('SRC_IMPLAUSIBLE');
    expect(problem?.text.what).toEqual({
      fr: 'La source « directory » n’a répondu que 120 personnes sur 4\u202f812 attendues : rien n’a été retiré.',
      en: 'The source “directory” answered only 120 people of the 4,812 expected: nothing was removed.',
    });
  });

  it.each([
    ['exactly a fifth of a large directory', 1000, 800, false],
    ['one more than a fifth', 1000, 799, true],
    ['ten people, however many they are', 12, 2, false],
    ['eleven of twelve', 12, 1, true],
    ['nobody', 50, 50, false],
  ])('judges the departure of %s', (_, before, left, refused) => {
    const problem = judged(snapshotOf(people(before)), snapshotOf(people(left)));
    expect(problem?.code).toBe(refused ? 'SRC_IMPLAUSIBLE' : undefined);
  });

  it('counts people whom the source suddenly calls disabled', () => {
    const disabled = people(30).map((entry) => ({ ...entry, status: 'suspended' as const }));
    expect(judged(snapshotOf(people(30)), snapshotOf(disabled))?.code).toBe('SRC_IMPLAUSIBLE');
  });

  it('does not count people who come while others leave', () => {
    const others = Array.from({ length: 20 }, (_, index) => person(`new${index}`));
    expect(judged(snapshotOf(people(20)), snapshotOf(others))?.code).toBe('SRC_IMPLAUSIBLE');
  });

  it.each([
    ['groups', groups(40), groups(20), '20 groups of the 40 expected'],
    ['memberships', groups(20, keys(3)), groups(20, keys(2)), '40 memberships of the 60 expected'],
    [
      'nested groups',
      [
        group(
          'top',
          [],
          groups(30).map(({ key }) => key),
        ),
        ...groups(30),
      ],
      [group('top'), ...groups(30)],
      '0 nested groups of the 30 expected',
    ],
  ])('counts %s', (_, before, left, said) => {
    const problem = judged(snapshotOf(people(30), before), snapshotOf(people(30), left));
    expect(problem?.text.what.en).toContain(said);
    expect(problem?.text.what.fr).toMatch(/ sur \d+ attendu/);
  });

  describe('of single groups', () => {
    const others = groups(30, keys(30)).slice(1);
    const spare = (left: readonly string[], limits: object = {}) => {
      const state = apply(
        EMPTY,
        compare(EMPTY, snapshotOf(people(30), [...groups(1, keys(30)), ...others]), newId).changes,
      );
      const second = snapshotOf(people(30), [...groups(1, left), group('g1', keys(29)), ...others.slice(1)]);
      return spareGroups(state, second, compare(state, second, newId), gateSchema.parse(limits));
    };

    it('leaves the departures of one aside that loses too many, and believes the others', () => {
      const { comparison, warnings } = spare(keys(10));
      expect(pairCount(comparison.changes.removeMemberships)).toBe(1);
      expect(comparison.counts.membershipsRemoved).toBe(1);
      expect(warnings.map(({ code }) => code)).toEqual(['SRC_GROUP_IMPLAUSIBLE']);
      expect(warnings[0]?.text.what.en).toContain('10 members of the group “Group g0” of the 30 expected');
    });

    it.each([
      ['exactly half of them leave', 15, {}, 16],
      ['more than half leave', 14, {}, 1],
      ['more may leave by the settings', 10, { groupPercent: 80 }, 21],
      ['few leave of a large part', 20, { groupPercent: 0, groupCount: 10 }, 11],
    ])('counts and compares: %s', (_, left, limits, removed) => {
      expect(pairCount(spare(keys(left), limits).comparison.changes.removeMemberships)).toBe(removed);
    });
  });

  it('believes a group that is gone on purpose, with its few members', () => {
    const before = [...groups(20), group('left', keys(9))];
    expect(judged(snapshotOf(people(30), before), snapshotOf(people(30), groups(20)))).toBeUndefined();
  });

  it('never believes a directory of nobody, not even at the first read', () => {
    expect(judged(snapshotOf([]), snapshotOf([]))?.code).toBe('SRC_EMPTY');
    expect(judged(snapshotOf(people(2)), snapshotOf([]))?.code).toBe('SRC_EMPTY');
  });

  it('never believes that all groups are gone, and lets a directory without groups be', () => {
    const problem = judged(snapshotOf(people(2), groups(2)), snapshotOf(people(2)));
    expect(problem?.code).toBe('SRC_EMPTY');
    expect(problem?.text.what.fr).toContain('aucun groupe');
    expect(judged(snapshotOf(people(2)), snapshotOf(people(2)))).toBeUndefined();
  });

  it('takes other limits from the source’s settings', () => {
    const [before, left] = [snapshotOf(people(10)), snapshotOf(people(9))];
    expect(judged(before, left)).toBeUndefined();
    expect(judged(before, left, { count: 0, percent: 5 })?.code).toBe('SRC_IMPLAUSIBLE');
    expect(judged(snapshotOf(people(100)), snapshotOf(people(20)), { percent: 100 })).toBeUndefined();
  });

  it('refuses by count and percent together, for any size', () => {
    const limits = { count: fc.nat(15), percent: fc.nat(100) };
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 60 }),
        fc.nat(60),
        fc.record(limits),
        (before, leaving, { count, percent }) => {
          const left = Math.max(1, before - leaving);
          const gone = before - left;
          const refused = judged(snapshotOf(people(before)), snapshotOf(people(left)), { count, percent });
          expect(refused !== undefined).toBe(gone > count && gone * 100 > before * percent);
        },
      ),
    );
  });
});

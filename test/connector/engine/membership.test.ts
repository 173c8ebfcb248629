import { describe, expect, test } from 'vitest';
import { buildGroups, pathsTo } from '../../../connector/engine/membership.ts';
import type { Nesting } from '../../../shared/model/group.ts';
import { group, nest } from './small.ts';

const names = (groups: ReturnType<typeof buildGroups>, numbers: readonly number[]) =>
  numbers.map((number) => groups.all[number]!.name).toSorted((a, b) => a.localeCompare(b));

function build(all: string, ...nestings: Nesting[]): ReturnType<typeof buildGroups> {
  return buildGroups(all.split(' ').map(group), nestings);
}

function above(groups: ReturnType<typeof buildGroups>, name: string): string[] {
  return names(groups, groups.above(groups.number.get(name)!));
}

describe('membership', () => {
  test('is transitive upwards only', () => {
    const groups = build('a b c d', nest('a', 'b'), nest('b', 'c'), nest('d', 'c'));
    expect(above(groups, 'a')).toEqual(['a', 'b', 'c']);
    expect(above(groups, 'c')).toEqual(['c']);
  });

  test('of a cycle is membership of all of it', () => {
    const groups = build('a b c d', nest('a', 'b'), nest('b', 'a'), nest('b', 'c'), nest('c', 'c'));
    expect(above(groups, 'a')).toEqual(['a', 'b', 'c']);
    expect(above(groups, 'b')).toEqual(['a', 'b', 'c']);
  });

  test('does not pass through an archived group', () => {
    const all = [group('a'), { ...group('b'), status: 'archived' as const }, group('c')];
    const groups = buildGroups(all, [nest('a', 'b'), nest('b', 'c')]);
    expect(above(groups, 'a')).toEqual(['a']);
    expect(groups.named('b')).toEqual([]);
  });

  test('knows groups by name and DN without case, and by exact key', () => {
    const groups = buildGroups([{ ...group('Accueil Été'), dn: 'CN=Accueil, OU=Groupes' }], []);
    expect(groups.named('accueil  été')).toEqual([0]);
    expect(groups.named('cn=accueil,ou=groupes')).toEqual([0]);
    expect(groups.named('key of Accueil Été')).toEqual([0]);
    expect(groups.named('KEY OF Accueil Été')).toEqual([]);
  });

  test('means every group of that name, of whatever source', () => {
    const groups = buildGroups([group('Guards'), { ...group('x'), name: 'GUARDS', source: 'idp' }], []);
    expect(groups.named('guards')).toHaveLength(2);
  });
});

describe('the path of groups', () => {
  const paths = (groups: ReturnType<typeof buildGroups>, direct: string[], target: string) =>
    pathsTo(groups, direct, [groups.number.get(target)!]);

  test('is the shortest from each direct group, shortest first', () => {
    const groups = build(
      'a b c d top',
      nest('a', 'b'),
      nest('b', 'c'),
      nest('c', 'top'),
      nest('a', 'c'),
      nest('d', 'top'),
    );
    expect(paths(groups, ['a', 'd', 'unknown', 'a'], 'top')).toEqual([
      ['d', 'top'],
      ['a', 'c', 'top'],
    ]);
  });

  test('is the direct group alone when the rule names it', () => {
    expect(paths(build('a b', nest('a', 'b')), ['b'], 'b')).toEqual([['b']]);
  });

  test.each([
    ['alpha', 'zeta'],
    ['zeta', 'alpha'],
  ])('of two equally short ones is the first by name, not by id: %s, %s', (...middle) => {
    const between = middle.map((name, index) => ({ ...group(`${index}`), name }));
    const nestings = [nest('start', '0'), nest('start', '1'), nest('0', 'top'), nest('1', 'top')];
    for (const order of [nestings, nestings.toReversed()])
      expect(paths(buildGroups([group('start'), ...between, group('top')], order), ['start'], 'top')).toEqual(
        [['start', 'alpha', 'top']],
      );
  });
});

import { describe, expect, test } from 'vitest';
import { editPolicy } from '../../../connector/policy/edit.ts';
import { policyEdit, type PolicyEdit } from '../../../shared/wire/policy.ts';
import { world } from './small.ts';
import { whole } from './whole.ts';

const options = { file: 'policy.yaml', world };
const edit = (text: string, ...edits: PolicyEdit[]) => editPolicy(text, edits, options);

/** What a person would see in git: `-` and `+` lines. */
function changedLines(before: string, after: string): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < old.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  return [
    ...old.slice(start, old.length - end).map((line) => `-${line}`),
    ...now.slice(start, now.length - end).map((line) => `+${line}`),
  ];
}

function shown(...edits: PolicyEdit[]): string[] {
  const { text, problems } = edit(whole, ...edits);
  expect(problems.map((problem) => problem.say('en'))).toEqual([]);
  return changedLines(whole, text!);
}

const set = (
  part: 'rules' | 'roles' | 'nodes' | 'seats',
  id: string,
  path: (string | number)[],
  value: never,
) => ({ kind: 'set', part, id, path, value }) satisfies PolicyEdit;

describe('an edit changes the line that it is about', () => {
  test.each<[string, PolicyEdit, string[]]>([
    [
      'of a block',
      set('rules', 'gardiens', ['scope'], 'homeSubtree' as never),
      ['-    scope: { subtree: Avalon }', '+    scope: homeSubtree'],
    ],
    [
      'and its quotes stay',
      set('rules', 'gardiens', ['name'], 'Gardiens, été' as never),
      ["-    name: 'Gardiens'", "+    name: 'Gardiens, été'"],
    ],
    [
      'inside braces',
      set('rules', 'compta', ['grant', 'rank'], 15 as never),
      [
        '-  - { id: compta, portal: books, when: &staff { type: staff }, grant: { profile: comptable, rank: 10 }, scope: all }',
        '+  - { id: compta, portal: books, when: &staff { type: staff }, grant: { profile: comptable, rank: 15 }, scope: all }',
      ],
    ],
    ['with a new key after the others', { kind: 'archive', rule: 'gardiens' }, ['+    state: archived']],
    [
      'with a new key inside braces',
      { kind: 'archive', rule: 'direction' },
      [
        '-  - { id: direction, portal: books, when: *staff, grant: { profile: directeur, rank: 20 }, scope: all }',
        '+  - { id: direction, portal: books, when: *staff, grant: { profile: directeur, rank: 20 }, scope: all, state: archived }',
      ],
    ],
    [
      'without a key',
      { kind: 'unset', part: 'rules', id: 'gardiens', path: ['schedule'] },
      ['-    schedule: bureau'],
    ],
    [
      'of a list with comments',
      set('roles', 'gardien', ['features'], ['view', 'full', 'move'] as never),
      ['+      - full'],
    ],
    [
      'of a list in brackets with a comment behind',
      set('nodes', 'siege', ['admins'], ['bob', 'eve'] as never),
      ['-    admins: [ana, "bob"] # both of them', '+    admins: ["bob", eve] # both of them'],
    ],
    [
      'deep inside a condition',
      set('rules', 'chefs', ['when', 'all', 1, 'not'], { type: 'guest' } as never),
      ['-        - not: { type: contractor }', '+        - not: { type: guest }'],
    ],
    [
      'when another kind of thing comes in its place',
      set('rules', 'chefs', ['when'], 'everybody' as never),
      [
        '-    when:',
        '-      all:',
        '-        - group: k2 # the desk',
        '-        - not: { type: contractor }',
        '+    when: everybody',
      ],
    ],
    [
      'where an alias stood',
      set('rules', 'direction', ['when'], { type: 'boss' } as never),
      [
        '-  - { id: direction, portal: books, when: *staff, grant: { profile: directeur, rank: 20 }, scope: all }',
        '+  - { id: direction, portal: books, when: { type: boss }, grant: { profile: directeur, rank: 20 }, scope: all }',
      ],
    ],
    [
      'of an amount',
      set('seats', 'users', ['price', 'amount'], 31.5 as never),
      [
        '-    price: { amount: 29.90, currency: EUR, per: month } # each',
        '+    price: { amount: 31.5, currency: EUR, per: month } # each',
      ],
    ],
    [
      'of the approvals',
      { kind: 'set', part: 'approvals', id: '', path: ['ordinary'], value: 2 },
      ['-  ordinary: 1', '+  ordinary: 2'],
    ],
    [
      'of a guard and of a holder limit, by what they are about',
      { kind: 'set', part: 'guards', id: 'doors/revoke/Paris', path: ['count'], value: 9 },
      [
        '-  - { portal: doors, kind: revoke, agency: Paris, count: 5, percent: 10 }',
        '+  - { portal: doors, kind: revoke, agency: Paris, count: 9, percent: 10 }',
      ],
    ],
  ])('%s', (_, change, lines) => {
    expect(shown(change)).toEqual(lines);
  });

  test('and nothing when it says what is there', () => {
    expect(shown(set('rules', 'gardiens', ['scope'], { subtree: 'Avalon' } as never))).toEqual([]);
  });
});

describe('a new entry', () => {
  const rule = {
    id: 'neuf',
    portal: 'doors',
    when: { all: [{ group: 'Gardiens' }, { attribute: 'l eq "Paris"' }] },
    grant: { features: ['view'] },
    scope: 'all',
    valid: { from: '2026-01-01' },
  };

  test('stands after the others, laid out as they are', () => {
    expect(shown({ kind: 'add', part: 'rules', value: rule })).toEqual([
      '+  - id: neuf',
      '+    portal: doors',
      '+    when: { all: [{ group: Gardiens }, { attribute: l eq "Paris" }] }',
      '+    grant: { features: [view] }',
      '+    scope: all',
      '+    valid: { from: 2026-01-01 }',
      '+',
    ]);
    expect(shown({ kind: 'add', part: 'guards', value: { kind: 'archive', count: 1, percent: 1 } })).toEqual([
      '+  - { kind: archive, count: 1, percent: 1 }',
    ]);
    expect(
      shown({ kind: 'add', part: 'roles', id: 'r', value: { portal: 'doors', features: ['view'] } }),
    ).toEqual(['+  r: { portal: doors, features: [view] }']);
  });

  test('makes its section when there is none, or none with anything in it', () => {
    const bare = '# Ours.\nportillon: 1 # first\n';
    expect(edit(bare, { kind: 'add', part: 'rules', value: rule }).text).toMatch(
      /^# Ours\.\nportillon: 1 # first\n\nrules:\n {2}- id: neuf\n {4}portal: doors\n/,
    );
    expect(
      edit(`${bare}roles: {}`, { kind: 'add', part: 'roles', id: 'r', value: { portal: 'doors' } }).text,
    ).toBe(`${bare}roles: { r: { portal: doors } }`);
    expect(edit(`${bare}rules: []\nroles: {}\n`, { kind: 'add', part: 'rules', value: rule }).text).toMatch(
      /rules:\n {2}- id: neuf\n {4}portal: doors\n[^]*2026-01-01 }\nroles: {}\n$/,
    );
  });

  test('keeps the line ends of the file, and does without one at its end', () => {
    const windows = whole.replaceAll('\n', '\r\n').trimEnd();
    const { text } = edit(
      windows,
      { kind: 'add', part: 'rules', value: rule },
      { kind: 'archive', rule: 'chefs' },
    );
    expect(text).not.toMatch(/[^\r]\n/);
    expect(text).toContain('    state: archived\r\n');
    const short = edit('portillon: 1', { kind: 'add', part: 'rules', value: rule }).text;
    expect(short).toMatch(/^portillon: 1\n\nrules:\n/);
  });
});

describe('an entry that goes', () => {
  test('leaves the others, and an empty section after the last', () => {
    expect(shown({ kind: 'remove', part: 'holders', id: 'doors/users-manage' })).toEqual([
      '-holders:',
      '-  - { portal: doors, feature: users-manage, min: 2 }',
      '+holders: []',
    ]);
    expect(shown({ kind: 'remove', part: 'exclusions', id: 'four-eyes' })[0]).toBe('-exclusions:');
    expect(shown({ kind: 'remove', part: 'guards', id: '*/*/*' })).toEqual([
      '-  - { count: 50, percent: 20 }',
    ]);
  });

  test('is refused while something names it', () => {
    const { text, problems } = edit(whole, { kind: 'remove', part: 'roles', id: 'chef' });
    expect(text).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(['POLICY_ROLE_UNKNOWN']);
  });

  test('is never a rule', () => {
    expect(policyEdit.safeParse({ kind: 'remove', part: 'rules', id: 'chefs' }).success).toBe(false);
    const renamed = edit(whole, { kind: 'set', part: 'rules', id: 'chefs', path: ['id'], value: 'other' });
    expect(renamed.problems.map(({ code }) => code)).toEqual(['POLICY_EDIT_ID']);
  });
});

describe('several edits', () => {
  test('are made one after the other', () => {
    const { text } = edit(
      whole,
      { kind: 'add', part: 'roles', id: 'neuf', value: { portal: 'doors', features: ['view'] } },
      { kind: 'set', part: 'roles', id: 'neuf', path: ['features', 1], value: 'move' },
      { kind: 'set', part: 'rules', id: 'chefs', path: ['grant', 'roles', 0], value: 'neuf' },
    );
    expect(text!.split('\n').filter((line) => !whole.includes(line))).toEqual([
      '  neuf: { portal: doors, features: [view, move] }',
      '      roles: [neuf]',
    ]);
  });
});

describe('an edit is refused', () => {
  test.each<[string, PolicyEdit, string]>([
    ['of an unknown entry', set('rules', 'gardien', ['scope'], 'all' as never), 'POLICY_EDIT_ENTRY_UNKNOWN'],
    ['of an unknown role', { kind: 'remove', part: 'roles', id: 'x' }, 'POLICY_EDIT_ENTRY_UNKNOWN'],
    ['to archive what is no rule', { kind: 'archive', rule: 'chef' }, 'POLICY_EDIT_ENTRY_UNKNOWN'],
    [
      'at a path that leads nowhere',
      { kind: 'unset', part: 'rules', id: 'chefs', path: ['schedule'] },
      'POLICY_EDIT_PATH_UNKNOWN',
    ],
    [
      'past the end of a list',
      set('roles', 'gardien', ['features', 7], 'full' as never),
      'POLICY_EDIT_PATH_UNKNOWN',
    ],
    [
      'inside a text',
      set('rules', 'chefs', ['scope', 'subtree'], 'paris' as never),
      'POLICY_EDIT_PATH_UNKNOWN',
    ],
    [
      'that adds what is there',
      { kind: 'add', part: 'roles', id: 'chef', value: { portal: 'doors' } },
      'POLICY_EDIT_ENTRY_EXISTS',
    ],
    [
      'that adds a rule by an id that is taken',
      { kind: 'add', part: 'rules', value: { id: 'chefs' } },
      'POLICY_EDIT_ENTRY_EXISTS',
    ],
    ['that adds without an id', { kind: 'add', part: 'rules', value: { portal: 'doors' } }, 'POLICY_EDIT_ID'],
    [
      'that adds a role without an id',
      { kind: 'add', part: 'roles', value: { portal: 'doors' } },
      'POLICY_EDIT_ID',
    ],
    [
      'of what an anchor shares',
      set('rules', 'compta', ['when'], 'everybody' as never),
      'POLICY_EDIT_ANCHOR',
    ],
    [
      'inside what an anchor shares',
      set('rules', 'compta', ['when', 'type'], 'x' as never),
      'POLICY_EDIT_ANCHOR',
    ],
    [
      'that would not load: a value',
      set('rules', 'chefs', ['effect'], 'alow' as never),
      'POLICY_VALUE_INVALID',
    ],
    [
      'that would not load: a name',
      set('rules', 'chefs', ['grant', 'roles'], ['boss'] as never),
      'POLICY_ROLE_UNKNOWN',
    ],
    [
      'that takes what is required',
      { kind: 'unset', part: 'rules', id: 'chefs', path: ['scope'] },
      'POLICY_KEY_MISSING',
    ],
  ])('%s', (_, change, code) => {
    const { text, policy, problems } = edit(whole, change);
    expect([text, policy]).toEqual([undefined, undefined]);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });

  test('of a text that is no policy', () => {
    const archive: PolicyEdit = { kind: 'archive', rule: 'a' };
    expect(edit('rules: [', archive).problems[0]!.code).toBe('POLICY_SYNTAX');
    expect(edit('just words', archive).problems[0]!.code).toBe('POLICY_VALUE_INVALID');
  });

  test('of a name that every object has', () => {
    const { problems } = edit(whole, { kind: 'remove', part: 'roles', id: 'constructor' });
    expect(problems[0]!.code).toBe('POLICY_EDIT_ENTRY_UNKNOWN');
    expect(
      policyEdit.safeParse({ kind: 'set', part: 'roles', id: 'a', path: ['__proto__'], value: 1 }).success,
    ).toBe(false);
  });
});

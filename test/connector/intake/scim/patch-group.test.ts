import { describe, expect, it } from 'vitest';
import { readPatch } from '../../../../connector/intake/scim/message.ts';
import { type MemberChange, applyPatch } from '../../../../connector/intake/scim/patch.ts';
import { groupType } from '../../../../connector/intake/scim/schema/index.ts';
import { keywordOf } from './fail.ts';

const group = { displayName: 'Sales', externalId: 'G-1' };
const patch = (operation: unknown) => applyPatch(group, readPatch({ Operations: [operation] }), groupType);

describe('the member operations that identity providers send', () => {
  const shapes: readonly (readonly [title: string, operation: unknown, changes: readonly MemberChange[]])[] =
    [
      [
        'Entra ID adds members with a null $ref',
        { op: 'Add', path: 'members', value: [{ $ref: null, value: 'a' }] },
        [{ kind: 'add', ids: ['a'] }],
      ],
      [
        'Okta adds members with their display name',
        { op: 'add', path: 'members', value: [{ value: 'a', display: 'alice' }, { value: 'b' }] },
        [{ kind: 'add', ids: ['a', 'b'] }],
      ],
      [
        'one member needs no list',
        { op: 'add', path: 'members', value: { value: 'a' } },
        [{ kind: 'add', ids: ['a'] }],
      ],
      [
        'Entra ID removes just the members that it lists',
        { op: 'Remove', path: 'members', value: [{ $ref: null, value: 'a' }] },
        [{ kind: 'remove', ids: ['a'] }],
      ],
      [
        'Okta removes a member by a value path',
        { op: 'remove', path: 'members[value eq "a"]' },
        [{ kind: 'remove', ids: ['a'] }],
      ],
      [
        'a value path may name several members',
        { op: 'remove', path: 'members[value eq "a" or value eq "b"]' },
        [{ kind: 'remove', ids: ['a', 'b'] }],
      ],
      [
        'removing members without a list empties the group',
        { op: 'remove', path: 'members' },
        [{ kind: 'replace', ids: [] }],
      ],
      ['removing an empty list of members removes nothing', { op: 'remove', path: 'members', value: [] }, []],
      [
        'replacing members replaces them all',
        { op: 'replace', path: 'members', value: [{ value: 'a' }] },
        [{ kind: 'replace', ids: ['a'] }],
      ],
      [
        'a path-less add adds',
        { op: 'Add', value: { members: [{ value: 'a' }] } },
        [{ kind: 'add', ids: ['a'] }],
      ],
      [
        'a path-less replace that names no members leaves them',
        { op: 'replace', value: { id: 'x', displayName: 'Sales' } },
        [],
      ],
    ];
  it.each(shapes)('%s', (_title, operation, changes) => {
    expect(patch(operation)).toEqual({ resource: group, memberChanges: changes });
  });

  it('A value path on more than the id is left to the rows.', () => {
    const [change] = patch({ op: 'remove', path: 'members[type eq "Group"]' }).memberChanges;
    expect(change?.kind).toBe('removeWhere');
  });
});

it('Okta renames a group by a path-less replace.', () => {
  const { resource } = patch({ op: 'replace', value: { id: 'x', displayName: 'Sales EMEA' } });
  expect(resource).toEqual({ displayName: 'Sales EMEA', externalId: 'G-1' });
});

it.each([
  [{ op: 'replace', path: 'members[value eq "a"].value', value: 'b' }, 'mutability'],
  [{ op: 'add', path: 'members[value eq "a"]', value: { value: 'b' } }, 'mutability'],
  [{ op: 'add', path: 'members', value: [{ type: 'User' }] }, 'invalidValue'],
  [{ op: 'replace', path: 'members', value: [{ display: 'alice' }] }, 'invalidValue'],
  [{ op: 'replace', path: 'members', value: [null] }, 'invalidValue'],
  [{ op: 'remove', path: 'members', value: [{ $ref: null }] }, 'invalidValue'],
  [{ op: 'add', path: 'members' }, 'invalidValue'],
  [{ op: 'remove', path: 'displayName' }, 'mutability'],
])('%j is refused: %s.', (operation, keyword) => {
  expect(keywordOf(() => patch(operation))).toBe(keyword);
});

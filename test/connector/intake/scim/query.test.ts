import { describe, expect, it } from 'vitest';
import { readQuery } from '../../../../connector/intake/scim/query.ts';
import { groupType, userType } from '../../../../connector/intake/scim/schema/index.ts';
import { keywordOf } from './fail.ts';

describe('a list request', () => {
  it.each([
    [{}, { offset: 0, limit: 100 }],
    [
      { startIndex: '1', count: '2' },
      { offset: 0, limit: 2 },
    ],
    [{ startIndex: '11' }, { offset: 10, limit: 100 }],
    [{ startIndex: '0' }, { offset: 0, limit: 100 }],
    [
      { startIndex: '-5', count: '-1' },
      { offset: 0, limit: 0 },
    ],
    [{ count: '1000000' }, { offset: 0, limit: 1000 }],
  ])('%j is the page %j', (given, page) => {
    expect(readQuery(given, userType).page).toEqual(page);
  });

  it.each([
    [{ sortBy: 'userName' }, { by: { column: 'userName' }, descending: false }],
    [
      { sortBy: 'USERNAME', sortOrder: 'Descending' },
      { by: { column: 'userName' }, descending: true },
    ],
    [{ sortBy: 'meta.lastModified' }, { by: { column: 'updatedAt' }, descending: false }],
    [{ sortBy: 'name.familyName' }, { by: { path: ['name', 'familyName'] }, descending: false }],
    [{ sortOrder: 'descending' }, undefined],
  ])('%j is sorted by %j', (given, sort) => {
    expect(readQuery(given, userType).sort).toEqual(sort);
  });

  it('an empty filter is none', () => {
    expect(readQuery({ filter: ' ' }, userType).where).toBeUndefined();
  });

  it.each([
    [{ startIndex: 'x' }, 'startIndex'],
    [{ count: '1.5' }, 'count'],
    [{ count: '' }, 'count'],
    [{ filter: ['a', 'b'] }, 'filter'],
    [{ sortOrder: 'up' }, 'sortOrder'],
    [{ sortBy: 'shoeSize' }, 'sortBy'],
    [{ sortBy: 'emails.value' }, 'sortBy'],
    [{ sortBy: 'name' }, 'sortBy'],
    [{ sortBy: 'meta.version' }, 'sortBy'],
  ])('%j is refused and %s is named', (given, name) => {
    expect(keywordOf(() => readQuery(given, userType))).toBe('invalidValue');
    expect(() => readQuery(given, userType)).toThrow(`“${name}”`);
  });

  it('members are no sort key', () => {
    expect(keywordOf(() => readQuery({ sortBy: 'members.value' }, groupType))).toBe('invalidValue');
  });
});

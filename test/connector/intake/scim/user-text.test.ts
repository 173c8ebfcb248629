import { expect, test } from 'vitest';
import { userText } from '../../../../connector/intake/scim/user/text.ts';

const CORE = 'urn:ietf:params:scim:schemas:core:2.0:User';
const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

const stamp = { version: 3, createdAt: 0, updatedAt: 86_400_000 };
const told = (resource: unknown, text = JSON.stringify(resource)) =>
  JSON.parse(userText({ id: 'u-1', resource: text, ...stamp }, 'https://x/scim/v2')) as unknown;

test('a user is what was written between what we say of it', () => {
  const resource = { userName: 'ada', name: { givenName: 'Ada' } };
  expect(told(resource)).toEqual({
    schemas: [CORE],
    id: 'u-1',
    ...resource,
    meta: {
      resourceType: 'User',
      created: '1970-01-01T00:00:00.000Z',
      lastModified: '1970-01-02T00:00:00.000Z',
      location: 'https://x/scim/v2/Users/u-1',
      version: 'W/"3"',
    },
  });
});

test.each([
  ['as SQLite keeps it', JSON.stringify({ userName: 'ada', [ENTERPRISE]: { department: 'Sales' } })],
  ['as PostgreSQL keeps it', `{"userName": "ada", "${ENTERPRISE}": {"department": "Sales"}}`],
])('the schema of an extension is named where the extension is there, %s', (_how, text) => {
  expect(told(undefined, text)).toMatchObject({ schemas: [CORE, ENTERPRISE] });
});

test('a value that quotes an extension is no extension', () => {
  const displayName = `"${ENTERPRISE}":{}, "id":"other"`;
  expect(told({ userName: 'ada', displayName })).toMatchObject({ schemas: [CORE], id: 'u-1', displayName });
});

test('somebody of whom nothing was written is told all the same', () => {
  expect(told({})).toMatchObject({ schemas: [CORE], id: 'u-1', meta: { resourceType: 'User' } });
});

test('groups are told with where they stand', () => {
  const group = { id: 'g 1', source: 's', key: 'k', name: 'Agents "à part"', status: 'active' } as const;
  const text = userText({ id: 'u-1', resource: '{"userName":"ada"}', ...stamp }, 'https://x/scim/v2', [
    group,
  ]);
  expect(JSON.parse(text)).toMatchObject({
    groups: [
      { value: 'g 1', $ref: 'https://x/scim/v2/Groups/g%201', display: 'Agents "à part"', type: 'direct' },
    ],
  });
});

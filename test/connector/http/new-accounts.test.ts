import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../../../connector/http/api/new-accounts.ts';
import { findPortal } from '../../../shared/portal/index.ts';
import { endpoints } from '../../../shared/wire/index.ts';
import { settle } from './organisation.ts';
import { NOW, testServer, type TestServer } from './server.ts';

const POLICY = `portillon: 1
rules:
  - id: everybody
    portal: intratone
    when: everybody
    grant: { features: [resident-events-view] }
    scope: all
`;
const PATH = '/api/v1/portals/intratone/new-accounts';

/** Alice and Bob have accounts; Nadia has a right and none. */
async function settled(server: TestServer): Promise<string> {
  await settle(server.store, POLICY);
  await server.store.people.insert(
    {
      source: 'hr',
      key: 'nadia',
      userName: 'nadia',
      displayName: 'Nadia Petit',
      familyName: 'Petit',
      givenName: 'Nadia',
      email: 'nadia@regle.example',
      status: 'active',
      attributes: {},
    },
    NOW,
  );
  return await server.token('admin', { subject: 'admin' });
}

describe('accounts to create', () => {
  test('are those of the plan’s create steps, with what the person’s record says of each field', async () => {
    await using server = await testServer();
    const token = await settled(server);
    const { status, body } = await server.call('GET', PATH, { token });
    expect(status).toBe(200);
    expect(endpoints.newAccounts.answer.parse(body)).toEqual({
      accounts: [
        {
          account: 'nadia',
          person: { displayName: 'Nadia Petit', userName: 'nadia' },
          fields: {
            identifier: 'nadia',
            'family-name': 'Petit',
            'given-name': 'Nadia',
            email: 'nadia@regle.example',
          },
        },
      ],
    });
  });

  test('are told to administrators only', async () => {
    await using server = await testServer();
    await settled(server);
    const own = await server.token('self', { subject: 'alice' });
    expect((await server.call('GET', PATH, { token: own })).status).toBe(403);
    expect((await server.call('GET', PATH)).status).toBe(401);
  });
});

test('no password is ever among the fields, and nothing is made up', () => {
  const person = {
    id: 'p',
    source: 'hr',
    key: 'k',
    userName: 'k',
    displayName: 'K',
    status: 'active' as const,
    attributes: { phone: '01' },
  };
  expect(fieldsOf(findPortal('intratone')!, 'k', person)).toEqual({ identifier: 'k' });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpoints } from '../../../shared/wire/index.ts';
import { NOW, testServer, type TestServer } from './server.ts';

let server: TestServer;
const names = ['none', 'nonsense', 'scim', 'self', 'admin', 'expired', 'revoked'] as const;
type Name = (typeof names)[number];
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server[Symbol.asyncDispose]());

/** A new one each time: one of the endpoints ends the session that calls it. */
const tokens: Record<Name, () => Promise<string | undefined>> = {
  none: async () => undefined,
  nonsense: async () => 'ptl_nobody-made-this',
  scim: () => server.token('scim', { source: 'entra' }),
  admin: () => server.token('admin', { subject: 'admin' }),
  self: () => server.token('self', { subject: 'nobody' }),
  expired: () => server.token('admin', { expiresAt: NOW }),
  revoked: () => server.token('admin', { revokedAt: NOW - 1 }),
};

/** What each token meets at each kind of door: an AUTH_ code, or undefined when it is let through. */
const doors = {
  public: {},
  session: {
    none: 'AUTH_MISSING',
    nonsense: 'AUTH_UNKNOWN',
    scim: 'AUTH_SCOPE',
    expired: 'AUTH_EXPIRED',
    revoked: 'AUTH_REVOKED',
  },
  admin: {
    none: 'AUTH_MISSING',
    nonsense: 'AUTH_UNKNOWN',
    scim: 'AUTH_SCOPE',
    self: 'AUTH_SCOPE',
    expired: 'AUTH_EXPIRED',
    revoked: 'AUTH_REVOKED',
  },
} satisfies Record<string, Record<string, string>>;

const cells = Object.values(endpoints).flatMap((endpoint) =>
  names.map((name) => {
    const codes: Record<string, string> = doors[endpoint.access];
    return { endpoint: endpoint.name, name, code: codes[name], method: endpoint.method, path: endpoint.path };
  }),
);

describe('the door of each endpoint', () => {
  test.each(cells)('$endpoint with token $name: $code', async ({ name, code, method, path }) => {
    const address = `/api/v1${path.replace(':portal', 'intratone').replaceAll(/:\w+/g, 'x')}`;
    const body = method === 'post' ? {} : undefined;
    const answer = await server.call(method.toUpperCase(), address, { token: await tokens[name](), body });
    const refusal = /^AUTH_\w+$/.exec(answer.body?.code ?? '')?.[0];
    expect(refusal).toBe(code);
    expect(answer.headers.has('www-authenticate')).toBe(code !== undefined);
    expect([401, 403].includes(answer.status) || code === undefined).toBe(true);
  });

  test.each(names)('/scim/v2 with token %s opens for scim only, and refuses as SCIM does', async (name) => {
    const answer = await server.call('GET', '/scim/v2/Users', { token: await tokens[name]() });
    const refused = {
      none: 401,
      nonsense: 401,
      scim: 200,
      self: 403,
      admin: 403,
      expired: 401,
      revoked: 401,
    };
    expect(answer.status).toBe(refused[name]);
    expect(answer.headers.get('content-type')).toMatch(/^application\/scim\+json/);
  });
});

test('a person’s session opens /scim/v2/Me, and nothing else of SCIM', async () => {
  const { person } = await server.store.people.insert(
    { source: 'ldap', key: 'me', userName: 'me.myself', displayName: 'Me', status: 'active', attributes: {} },
    NOW,
  );
  const token = await server.token('self', { subject: person.id });
  const answer = await server.call('GET', '/scim/v2/Me', { token });
  expect(answer).toMatchObject({ status: 200, body: { id: person.id, userName: 'me.myself' } });
  expect(answer.body.meta.location).toMatch(new RegExp(`/scim/v2/Users/${person.id}$`));
  for (const path of ['/me', '/Me/', '/Me/x', '/Users', `/Users/${person.id}`, '/.search'])
    expect((await server.call('GET', `/scim/v2${path}`, { token })).status).toBe(403);
  const provider = await server.token('scim', { source: 'entra' });
  expect((await server.call('GET', '/scim/v2/Me', { token: provider })).status).toBe(404);
});

test('the challenge says what is wrong with a token, as RFC 6750 has it', async () => {
  const challenge = async (name: Name) => {
    const token = await tokens[name]();
    return (await server.call('GET', '/api/v1/session', { token })).headers.get('www-authenticate');
  };
  expect(await challenge('none')).toBe('Bearer realm="portillon"');
  expect(await challenge('expired')).toBe('Bearer realm="portillon", error="invalid_token"');
  expect(await challenge('scim')).toBe(
    'Bearer realm="portillon", error="insufficient_scope", scope="admin self"',
  );
});

test('the last use of a token is kept, to the minute', async () => {
  const token = await server.token('admin', { subject: 'admin', name: 'touched' });
  const used = async () =>
    (await server.store.tokens.list()).find((one) => one.name === 'touched')?.lastUsedAt;
  await server.call('GET', '/api/v1/session', { token });
  expect(await used()).toBe(NOW);
  server.now = NOW + 59_000;
  await server.call('GET', '/api/v1/session', { token });
  expect(await used()).toBe(NOW);
  server.now = NOW + 60_000;
  await server.call('GET', '/api/v1/session', { token });
  expect(await used()).toBe(NOW + 60_000);
  server.now = NOW;
});

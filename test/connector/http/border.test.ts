import { expect, test } from 'vitest';
import { problemBody } from '../../../shared/wire/parts.ts';
import { testServer } from './server.ts';

test('a refusal is an RFC 9457 problem in the language asked for, with both texts', async () => {
  await using server = await testServer();
  const ask = (language: string) =>
    server.call('GET', '/api/v1/session', { headers: { 'accept-language': language } });
  const french = await ask('fr-FR,fr;q=0.9,en;q=0.5');
  expect(french.status).toBe(401);
  expect(french.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const body = problemBody.parse(french.body);
  expect(body).toMatchObject({
    status: 401,
    type: 'urn:portillon:problem:AUTH_MISSING',
    code: 'AUTH_MISSING',
  });
  expect(body.title).toBe(body.text.what.fr);
  expect(body.detail).toBe(body.text.todo.fr);
  expect((await ask('de')).body.title).toBe(body.text.what.en);
});

test('a request of the wrong form is refused with the paths that are wrong', async () => {
  await using server = await testServer();
  const token = await server.token('admin', { subject: 'admin' });
  const post = (body: unknown) => server.call('POST', '/api/v1/portals/intratone/accounts', { token, body });
  const wrong = await post({ accounts: [{ key: 'a' }, { key: 3 }], more: 1 });
  expect(wrong).toMatchObject({ status: 400, body: { code: 'REQUEST_INVALID' } });
  expect(wrong.body.title).toContain('accounts.1');
  expect(await post('{"accounts": [')).toMatchObject({ status: 400, body: { code: 'REQUEST_INVALID' } });
  const large = await post({ accounts: [{ key: 'x'.repeat(5_000_000) }] });
  expect(large).toMatchObject({ status: 413, body: { code: 'REQUEST_TOO_LARGE' } });
  const query = await server.call('GET', '/api/v1/session?x=1', { token });
  expect(query).toMatchObject({ status: 400, body: { code: 'REQUEST_INVALID' } });
  const escape = await server.call('GET', '/api/v1/portals/%E0%A4%A/plan', { token });
  expect(escape).toMatchObject({ status: 400, body: { code: 'REQUEST_INVALID' } });
});

test('an unexpected failure tells nothing but a number, under which the log has the rest', async () => {
  await using server = await testServer();
  const token = await server.token('admin');
  Object.assign(server.store.tokens, { byHash: () => Promise.reject(new Error('table tokens is on fire')) });
  const answer = await server.call('GET', '/api/v1/session', { token });
  expect(answer).toMatchObject({ status: 500, body: { code: 'INTERNAL' } });
  expect(JSON.stringify(answer.body)).not.toMatch(/fire|tokens|\.ts/);
  const id = answer.headers.get('x-request-id')!;
  expect(answer.body.title).toContain(id);
  const line = server
    .log()
    .split('\n')
    .find((one) => one.includes('on fire'));
  expect(line).toContain(`"request":"${id}"`);
});

test('what is not there answers 404 as a problem', async () => {
  await using server = await testServer();
  for (const path of ['/', '/api/v1/nothing', '/api/v2', '/admin'])
    expect({ path, ...(await server.call('GET', path)) }).toMatchObject({
      path,
      status: 404,
      body: { code: 'ROUTE_UNKNOWN' },
    });
  expect(await server.call('DELETE', '/api/v1/session')).toMatchObject({ status: 404 });
});

test('every answer forbids guessing, framing and storing, and does not say what made it', async () => {
  await using server = await testServer();
  for (const path of ['/healthz', '/api/v1/session', '/scim/v2/Users', '/nothing']) {
    const { headers } = await server.call('GET', path);
    expect({ path, ...Object.fromEntries(headers) }).toMatchObject({
      path,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'x-request-id': expect.stringMatching(/^[\da-f-]{36}$/),
    });
    expect(headers.has('x-powered-by')).toBe(false);
  }
});

test('only pages of browser extensions may call from a browser', async () => {
  await using server = await testServer();
  const preflight = (origin: string) =>
    server.call('OPTIONS', '/api/v1/session', {
      headers: { origin, 'access-control-request-method': 'GET' },
    });
  for (const origin of ['chrome-extension://abcdefgh', 'moz-extension://0a1b-2c3d']) {
    const { status, headers } = await preflight(origin);
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe(origin);
    expect(headers.get('access-control-allow-headers')).toContain('authorization');
    expect(headers.has('access-control-allow-credentials')).toBe(false);
  }
  for (const origin of [
    'https://evil.example',
    'null',
    'https://chrome-extension.example',
    'chrome-extension://a/b',
  ])
    expect((await preflight(origin)).headers.get('access-control-allow-origin')).toBeNull();
});

test('the log has one line a request, with the route but without names, values or secrets', async () => {
  await using server = await testServer();
  const token = await server.token('admin', { subject: 'admin' });
  await server.call(
    'GET',
    '/api/v1/portals/intratone/accounts/camille.durand/explain?feature=secret-feature',
    {
      token,
    },
  );
  await server.call('POST', '/api/v1/pair', { body: { code: 'WRNG-CODE' } });
  const log = server.log();
  expect(log).toContain('"/api/v1/portals/:portal/accounts/:account/explain"');
  expect(log).toMatch(
    /"method":"POST","route":"\/api\/v1\/pair","status":401,"ms":\d+,"problem":"PAIR_WRONG_CODE"/,
  );
  for (const secret of [token, 'WRNG', 'camille', 'secret-feature']) expect(log).not.toContain(secret);
});

import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { hashSecret } from '../../../connector/http/secret.ts';
import type { TenantClient } from '../../../connector/store/store.ts';
import { type Answer, NOW } from './server.ts';
import { tenantServer, type TenantServer } from './scim/tenant-server.ts';

const JWT_BEARER = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const SECRET = 'ptl_a+b/c:d%é';

let server: TenantServer;
let signing: CryptoKey;
let jwks: { readonly keys: readonly object[] };
beforeAll(async () => {
  server = await tenantServer();
  await server.tenant('acme');
  const pair = await generateKeyPair('ES256', { extractable: true });
  signing = pair.privateKey;
  jwks = { keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'ES256' }] };
  await client('secret', { hash: hashSecret(SECRET) });
  await client('signs', { jwks });
});
afterAll(() => server[Symbol.asyncDispose]());

async function client(id: string, more: Partial<TenantClient>) {
  await server.store.tenantClients.add({ id, source: 'acme', name: `Acme ${id}`, createdAt: NOW, ...more });
}

const headers = { 'content-type': 'application/x-www-form-urlencoded' };
function ask(parameters: Record<string, string>, more: Record<string, string> = {}): Promise<Answer> {
  const body = new URLSearchParams({ grant_type: 'client_credentials', ...parameters }).toString();
  return server.call('POST', '/oauth/token', { body, headers: { ...headers, ...more } });
}
let count = 0;
async function assertion(
  claims: Record<string, unknown> = {},
  alg = 'ES256',
  key: CryptoKey | Uint8Array = signing,
) {
  const now = server.now / 1_000;
  const payload = {
    iss: 'signs',
    sub: 'signs',
    aud: `${server.url}/oauth/token`,
    exp: now + 60,
    jti: `j${++count}`,
    ...claims,
  };
  return new SignJWT(payload).setProtectedHeader({ alg, kid: 'one' }).sign(key);
}
const signed = async (...from: Parameters<typeof assertion>) =>
  ask({ client_assertion_type: JWT_BEARER, client_assertion: await assertion(...from) });
const form = (text: string) => new URLSearchParams({ x: text }).toString().slice(2);
const basic = (id: string, secret: string) => ({
  authorization: `Basic ${Buffer.from(`${form(id)}:${form(secret)}`).toString('base64')}`,
});
const users = async (token: string) => (await server.call('GET', '/scim/v2/Users', { token })).status;

describe('POST /oauth/token', () => {
  test.each([
    ['client_secret_basic', () => ask({}, basic('secret', SECRET))],
    ['client_secret_post', () => ask({ client_id: 'secret', client_secret: SECRET, scope: 'scim' })],
    ['private_key_jwt', () => signed()],
    ['private_key_jwt for the server itself', () => signed({ aud: server.url })],
  ])('gives a token by %s, which opens SCIM for an hour', async (_method, request) => {
    const answer = await request();
    expect(answer.body).toEqual({
      access_token: expect.stringMatching(/^ptl_/),
      token_type: 'Bearer',
      expires_in: 3_600,
      scope: 'scim',
    });
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const token = answer.body.access_token;
    expect(await users(token)).toBe(200);
    const record = await server.store.tokens.byHash(hashSecret(token));
    expect(record).toMatchObject({ source: 'acme', scope: 'scim', tenant: { source: 'acme' } });
    server.now = NOW + 3_600_000;
    expect(await users(token)).toBe(401);
    server.now = NOW;
  });

  test.each<[string, () => Promise<Answer>, number, string]>([
    ['another grant', () => ask({ grant_type: 'password' }), 400, 'unsupported_grant_type'],
    ['another scope', () => ask({ scope: 'admin' }, basic('secret', SECRET)), 400, 'invalid_scope'],
    ['nothing that proves it', () => ask({ client_id: 'secret' }), 401, 'invalid_client'],
    ['a wrong secret', () => ask({}, basic('secret', 'x')), 401, 'invalid_client'],
    ['an unknown client', () => ask({}, basic('nobody', SECRET)), 401, 'invalid_client'],
    ['a secret of one that signs', () => ask({}, basic('signs', SECRET)), 401, 'invalid_client'],
    [
      'two proofs',
      () => ask({ client_id: 'secret', client_secret: SECRET }, basic('secret', SECRET)),
      400,
      'invalid_request',
    ],
    ['a secret without its client', () => ask({ client_secret: SECRET }), 400, 'invalid_request'],
    [
      'an assertion of another type',
      async () => ask({ client_assertion: await assertion(), client_assertion_type: 'x' }),
      400,
      'invalid_request',
    ],
    [
      'an assertion for another server',
      () => signed({ aud: 'https://other.example/oauth/token' }),
      401,
      'invalid_client',
    ],
    ['an assertion that has ended', () => signed({ exp: NOW / 1_000 - 60 }), 401, 'invalid_client'],
    ['an assertion that lasts a day', () => signed({ exp: NOW / 1_000 + 86_400 }), 401, 'invalid_client'],
    ['an assertion without jti', () => signed({ jti: undefined }), 401, 'invalid_client'],
    ['an assertion of another issuer', () => signed({ iss: 'other' }), 401, 'invalid_client'],
    [
      'an assertion signed by a shared secret',
      () => signed({}, 'HS256', new Uint8Array(32)),
      401,
      'invalid_client',
    ],
    [
      'an unreadable assertion',
      () => ask({ client_assertion: 'x', client_assertion_type: JWT_BEARER }),
      401,
      'invalid_client',
    ],
  ])('refuses %s', async (_what, request, status, error) => {
    const answer = await request();
    expect([answer.status, answer.body.error]).toEqual([status, error]);
    expect(answer.body.error_description).toMatch(/^[\x20-\x21\x23-\x5B\x5D-\x7E]+ \(OAUTH_\w+\)$/);
    expect(answer.body).not.toHaveProperty('access_token');
  });

  it('refuses an assertion signed with another key, and one that was used before.', async () => {
    const other = await generateKeyPair('ES256');
    expect((await signed({}, 'ES256', other.privateKey)).body.error_description).toContain(
      'no key of the client',
    );
    const jwt = await assertion();
    const use = () => ask({ client_assertion_type: JWT_BEARER, client_assertion: jwt });
    expect((await use()).status).toBe(200);
    expect((await use()).body).toMatchObject({
      error: 'invalid_client',
      error_description: expect.stringContaining('used before'),
    });
  });

  it('tells the scheme to a client that tried the header, and takes no parameter twice.', async () => {
    expect((await ask({}, basic('secret', 'x'))).headers.get('www-authenticate')).toBe(
      'Basic realm="portillon"',
    );
    expect((await ask({ client_id: 'x', client_secret: 'y' })).headers.has('www-authenticate')).toBe(false);
    const body = 'grant_type=client_credentials&grant_type=client_credentials';
    expect((await server.call('POST', '/oauth/token', { body, headers })).body.error).toBe('invalid_request');
  });

  it('believes no Host header: without its own address it takes assertions on this machine only.', async () => {
    const host = { host: 'evil.example' };
    const { audiencesOf } = await import('../../../connector/http/oauth/audience.ts');
    const request = { protocol: 'https', ...host } as never;
    expect(() => audiencesOf(request, undefined)).toThrow(/OAUTH_ADDRESS/);
    expect(audiencesOf(request, 'https://portillon.example/')).toEqual([
      'https://portillon.example',
      'https://portillon.example/',
      'https://portillon.example/oauth/token',
    ]);
  });

  it('reads published keys where the client has them.', async () => {
    const keys = createServer((_request, response) => response.end(JSON.stringify(jwks))).listen(
      0,
      '127.0.0.1',
    );
    await once(keys, 'listening');
    const jwksUrl = `http://127.0.0.1:${(keys.address() as AddressInfo).port}/jwks`;
    await client('published', { jwksUrl });
    const claims = { iss: 'published', sub: 'published' };
    expect((await signed(claims)).status).toBe(200);
    keys.close();
    keys.closeAllConnections();
    await client('silent', { jwksUrl: `${jwksUrl}-gone` });
    expect((await signed({ iss: 'silent', sub: 'silent' })).body.error_description).toContain(
      'do not answer',
    );
  });

  it('gives nothing to a revoked client or a disabled tenant, and its tokens stop at once.', async () => {
    await server.tenant('closing');
    await client('ends', { hash: hashSecret('s1'), source: 'closing' });
    const token = (await ask({}, basic('ends', 's1'))).body.access_token;
    await server.store.tenants.change('closing', { state: 'disabled' });
    expect((await ask({}, basic('ends', 's1'))).body.error).toBe('unauthorized_client');
    expect(await users(token)).toBe(403);
    await server.store.tenants.change('closing', { state: 'active' });
    expect(await users(token)).toBe(200);
    await server.store.tenantClients.revoke('ends', NOW);
    expect(await users(token)).toBe(401);
    expect((await ask({}, basic('ends', 's1'))).body.error).toBe('invalid_client');
  });

  it('is in the record of requests and in the audit, without a secret.', async () => {
    const { access_token: token } = (await ask({ client_id: 'secret', client_secret: SECRET })).body;
    await ask({ client_id: 'secret', client_secret: 'guessed-wrong' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    await server.recorded();
    const lines = (await server.store.requests.recent(undefined, 100)).filter(
      ({ path }) => path === '/oauth/token',
    );
    expect(lines.slice(-2)).toMatchObject([
      { tenant: 'acme', actor: 'Acme secret', method: 'POST', status: 200 },
      { method: 'POST', status: 401, problem: { code: 'OAUTH_CLIENT' } },
    ]);
    const audit = await server.store.audit.recent(100);
    expect(audit.some(({ action, actor }) => action === 'token.issued' && actor === 'Acme secret')).toBe(
      true,
    );
    const everything = JSON.stringify([lines, audit]) + server.log();
    for (const secret of [SECRET, token, 'guessed-wrong', 'eyJ']) expect(everything).not.toContain(secret);
  });

  it('is said by discovery.', async () => {
    const token = await server.token('scim', { source: 'acme' });
    const { body } = await server.call('GET', '/scim/v2/ServiceProviderConfig', { token });
    expect(body.authenticationSchemes).toMatchObject([
      { type: 'oauthbearertoken', primary: true },
      { type: 'oauth2', specUri: 'https://www.rfc-editor.org/info/rfc6749' },
    ]);
  });
});

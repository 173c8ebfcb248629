import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OidcSettings } from '../../../connector/http/oidc/settings.ts';
import { signIn } from '../../../shared/wire/sign-in.ts';
import { CLIENT_ID, startIdentityProvider, type IdentityProvider } from '../../fixture/oidc.ts';
import { settle } from './organisation.ts';
import { POLICY } from './policy.ts';
import { testServer, type TestServer } from './server.ts';

let provider: IdentityProvider;
let settings: OidcSettings;
beforeAll(async () => {
  provider = await startIdentityProvider({});
  settings = {
    issuer: provider.issuer,
    clientId: CLIENT_ID,
    scopes: ['openid', 'email'],
    admins: { claim: 'groups', values: ['portillon-admins'] },
    sessionHours: 10,
  };
});
afterAll(() => provider[Symbol.asyncDispose]());

const newNonce = () => randomBytes(32).toString('base64url');
const alice = { email: 'alice@regle.example' };

/** A server with Alice and Bob, at the present: the provider's own clock is the real one. */
async function openServer(more: Partial<OidcSettings> = {}): Promise<TestServer> {
  const server = await testServer({ oidc: { ...settings, ...more } });
  await settle(server.store, POLICY);
  server.now = Date.now();
  return server;
}

const post = (server: TestServer, idToken: string, nonce: string) =>
  server.call('POST', '/api/v1/sign-in', { body: { idToken, nonce, device: 'Chrome' } });

async function tryWith(server: TestServer, claims: object, header = {}) {
  const nonce = newNonce();
  return post(server, await provider.idToken(nonce, { ...alice, ...claims }, header), nonce);
}

describe('whoever asks how to sign in', () => {
  test('is told the provider, and that pairing works too', async () => {
    await using server = await openServer();
    const { issuer, clientId, scopes } = settings;
    expect(await server.call('GET', '/api/v1/sign-in')).toMatchObject({
      status: 200,
      body: { pairing: true, oidc: { issuer, clientId, scopes } },
    });
  });

  test('is told of pairing alone where nothing else is configured', async () => {
    await using server = await testServer();
    expect((await server.call('GET', '/api/v1/sign-in')).body).toEqual({ pairing: true });
    expect(await post(server, 'a.b.c', newNonce())).toMatchObject({
      status: 404,
      body: { code: 'SIGN_IN_NOT_OFFERED' },
    });
  });
});

describe('a session', () => {
  test('of a person lasts its hours, is audited without its token, and ends at once when signed out', async () => {
    await using server = await openServer();
    const answer = await tryWith(server, {});
    expect(answer.status).toBe(200);
    const { token, expiresAt } = signIn.answer.parse(answer.body);
    expect(Date.parse(expiresAt)).toBe(server.now + 10 * 3_600_000);
    const session = await server.call('GET', '/api/v1/session', { token });
    expect(session.body).toMatchObject({ scope: 'self', subject: { name: 'Alice Martin' } });

    expect((await server.call('POST', '/api/v1/sign-out', { token })).status).toBe(200);
    expect(await server.call('GET', '/api/v1/session', { token })).toMatchObject({
      status: 401,
      body: { code: 'AUTH_REVOKED' },
    });
    const entries = await auditOf(server);
    expect(entries).toMatchObject([
      { action: 'session.opened', actor: session.body.subject.id, data: { scope: 'self', name: 'Chrome' } },
      { action: 'session.closed', actor: session.body.subject.id },
    ]);
    expect(JSON.stringify(entries) + server.log()).not.toContain(token);
  });

  test('of an administrator is theirs by the claim, under their userName', async () => {
    await using server = await openServer();
    const { token } = signIn.answer.parse(
      (await tryWith(server, { groups: ['x', 'portillon-admins'] })).body,
    );
    expect((await server.call('GET', '/api/v1/session', { token })).body).toMatchObject({
      scope: 'admin',
      subject: { id: 'alice' },
      portals: [{ speaksFor: expect.arrayContaining(['admin']) }],
    });
  });

  test('is nobody’s as an administrator where no claim is configured', async () => {
    await using server = await openServer({ admins: undefined });
    const { token } = signIn.answer.parse((await tryWith(server, { groups: ['portillon-admins'] })).body);
    const { body } = await server.call('GET', '/api/v1/session', { token });
    expect(body).toMatchObject({ scope: 'self' });
  });

  test('is over after its hours', async () => {
    await using server = await openServer({ sessionHours: 1 });
    const { token } = signIn.answer.parse((await tryWith(server, {})).body);
    server.now += 3_600_000;
    expect((await server.call('GET', '/api/v1/session', { token })).body).toMatchObject({
      code: 'AUTH_EXPIRED',
    });
  });
});

describe('an ID token is refused', () => {
  const now = () => Math.floor(Date.now() / 1_000);
  const refusals: readonly (readonly [why: string, claims: () => object, code: string])[] = [
    ['for another application', () => ({ aud: 'payroll' }), 'SIGN_IN_AUDIENCE'],
    ['for several, issued to another', () => ({ aud: [CLIENT_ID, 'x'], azp: 'x' }), 'SIGN_IN_AUDIENCE'],
    ['for several, without saying to whom', () => ({ aud: [CLIENT_ID, 'x'] }), 'SIGN_IN_AUDIENCE'],
    ['issued to another for us', () => ({ azp: 'x' }), 'SIGN_IN_AUDIENCE'],
    ['that has expired', () => ({ iat: now() - 200, exp: now() - 100 }), 'SIGN_IN_EXPIRED'],
    ['that has been lying about', () => ({ iat: now() - 600, exp: now() + 600 }), 'SIGN_IN_EXPIRED'],
    ['dated in the future', () => ({ iat: now() + 600, exp: now() + 900 }), 'SIGN_IN_EXPIRED'],
    ['of another issuer', () => ({ iss: 'https://login.example.com' }), 'SIGN_IN_ISSUER'],
    ['with a nonce of its own', () => ({ nonce: 'x' }), 'SIGN_IN_NONCE'],
    ['without a nonce', () => ({ nonce: undefined }), 'SIGN_IN_NONCE'],
    ['without a subject', () => ({ sub: undefined }), 'SIGN_IN_TOKEN'],
    ['of somebody whom no source knows', () => ({ email: 'eve@x.example' }), 'SIGN_IN_PERSON_UNKNOWN'],
    ['of nobody in particular', () => ({ email: undefined }), 'SIGN_IN_PERSON_UNKNOWN'],
    ['whose e-mail is not verified', () => ({ email_verified: false }), 'SIGN_IN_PERSON_UNKNOWN'],
    ['that names two people', () => ({ preferred_username: 'bob' }), 'SIGN_IN_PERSON_AMBIGUOUS'],
  ];
  test.each(refusals)('%s', async (_, claims, code) => {
    await using server = await openServer();
    const answer = await tryWith(server, claims());
    expect(answer.body).toMatchObject({ code });
    expect(await server.store.tokens.list()).toEqual([]);
    expect(await auditOf(server)).toEqual([]);
  });

  test('signed by somebody else, with the public key as a secret, or by nobody', async () => {
    await using server = await openServer();
    const nonce = newNonce();
    const right = await provider.idToken(nonce, alice);
    const claims = JSON.parse(Buffer.from(right.split('.')[1]!, 'base64url').toString()) as object;
    const stranger = await generateKeyPair('RS256');
    const sign = (alg: string, key: CryptoKey | Uint8Array) =>
      new SignJWT({ ...claims }).setProtectedHeader({ alg, kid: 'test' }).sign(key);
    const codeOf = async (idToken: string) => (await post(server, idToken, nonce)).body.code as string;
    expect(await codeOf(await sign('RS256', stranger.privateKey))).toBe('SIGN_IN_SIGNATURE');
    expect(await codeOf(await sign('HS256', new TextEncoder().encode('test')))).toBe('SIGN_IN_ALGORITHM');
    expect(await codeOf(new UnsecuredJWT({ ...claims }).encode())).toBe('SIGN_IN_ALGORITHM');
    const unknown = await provider.idToken(nonce, alice, { kid: 'x' });
    expect(await codeOf(unknown)).toBe('SIGN_IN_SIGNATURE');
    expect(await codeOf('not.a.token')).toBe('SIGN_IN_TOKEN');
  });

  test('the second time, and to whoever found it without its nonce', async () => {
    await using server = await openServer();
    const nonce = newNonce();
    const idToken = await provider.idToken(nonce, alice);
    expect((await post(server, idToken, newNonce())).body).toMatchObject({ code: 'SIGN_IN_NONCE' });
    expect((await post(server, idToken, nonce)).status).toBe(200);
    expect((await post(server, idToken, nonce)).body).toMatchObject({ code: 'SIGN_IN_NONCE' });
  });

  test('after too many refusals, even when it is right', async () => {
    await using server = await openServer();
    for (let count = 0; count < 10; count++)
      expect((await tryWith(server, { aud: 'payroll' })).status).toBe(401);
    const answer = await tryWith(server, {});
    expect(answer).toMatchObject({ status: 429, body: { code: 'SIGN_IN_RATE_LIMITED' } });
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('the person', () => {
  const settled = async (server: TestServer, person: OidcSettings['person'], claims: object) => {
    const answer = await tryWith(server, claims);
    return (answer.body.code as string | undefined) ?? person?.attribute;
  };

  test('is found by the claim and the attribute that the configuration names', async () => {
    const person = { claim: 'oid', attribute: 'key' };
    await using server = await openServer({ person });
    expect(await settled(server, person, { oid: 'bob' })).toBe('key');
    expect(await settled(server, person, { oid: 'bo' })).toBe('SIGN_IN_PERSON_UNKNOWN');
    expect(await settled(server, person, {})).toBe('SIGN_IN_PERSON_UNKNOWN');
    expect(await settled(server, person, { oid: ['alice', 'bob'] })).toBe('SIGN_IN_PERSON_UNKNOWN');
  });

  test('of two sources is not chosen between, unless the configuration names the source', async () => {
    const person = { claim: 'upn', attribute: 'userName' };
    await using both = await openServer({ person });
    await using one = await openServer({ person: { ...person, source: 'hr' } });
    for (const server of [both, one])
      await server.store.people.insert(
        { source: 'scim', key: '1', userName: 'ALICE', displayName: 'A', status: 'active', attributes: {} },
        server.now,
      );
    expect(await settled(both, person, { upn: 'alice' })).toBe('SIGN_IN_PERSON_AMBIGUOUS');
    expect(await settled(one, person, { upn: 'alice' })).toBe('userName');
  });

  test('who is suspended or has left does not sign in', async () => {
    await using server = await openServer();
    const [row] = await server.store.people.find('alice');
    await server.store.people.setStatus(row!.person.id, 'suspended', server.now);
    expect((await tryWith(server, {})).body).toMatchObject({ code: 'SIGN_IN_PERSON_SUSPENDED' });
    await server.store.people.setStatus(row!.person.id, 'archived', server.now);
    expect((await tryWith(server, {})).body).toMatchObject({ code: 'SIGN_IN_PERSON_UNKNOWN' });
  });

  test('is not found by our own id of them', async () => {
    await using server = await openServer();
    const [row] = await server.store.people.find('alice');
    const claims = { email: undefined, preferred_username: row!.person.id };
    expect((await tryWith(server, claims)).body).toMatchObject({ code: 'SIGN_IN_PERSON_UNKNOWN' });
  });
});

describe('a provider', () => {
  test('that says it is another is not believed, nor is one that does not answer', async () => {
    const impostor = createServer((_, response) =>
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ issuer: provider.issuer, jwks_uri: `${provider.issuer}/jwks` })),
    ).listen(0, '127.0.0.1');
    await once(impostor, 'listening');
    const issuer = `http://127.0.0.1:${(impostor.address() as AddressInfo).port}`;
    await using server = await openServer({ issuer });
    expect(await tryWith(server, { iss: issuer })).toMatchObject({
      status: 502,
      body: { code: 'OIDC_ISSUER_DIFFERS' },
    });
    impostor.closeAllConnections();
    await once(impostor.close(), 'close');
    expect(await tryWith(server, { iss: issuer })).toMatchObject({
      status: 502,
      body: { code: 'OIDC_UNREACHABLE' },
    });
  });
});

async function auditOf({ store }: TestServer) {
  const { items } = await store.audit.search({ action: 'session.' }, { offset: 0, limit: 10 });
  return items.toReversed();
}

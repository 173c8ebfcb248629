import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { authorizationUrl, newAttempt } from '../../../extension/background/sign-in/attempt.ts';
import { discover, originsOf } from '../../../extension/background/sign-in/provider.ts';
import { redeem } from '../../../extension/background/sign-in/redeem.ts';
import { CLIENT_ID, startIdentityProvider, type IdentityProvider } from '../../fixture/oidc.ts';

const REDIRECT = 'https://abc.chromiumapp.org/';

let provider: IdentityProvider;
beforeAll(async () => {
  provider = await startIdentityProvider({ redirectUris: [REDIRECT] });
});
afterAll(() => provider[Symbol.asyncDispose]());

const offer = () => ({ issuer: provider.issuer, clientId: CLIENT_ID, scopes: ['openid', 'email'] });

describe('where the person is sent', () => {
  test('holds a challenge, and neither the verifier nor the nonce that the connector is shown', async () => {
    const attempt = await newAttempt();
    const url = await authorizationUrl(await discover(offer()), offer(), REDIRECT, attempt);
    expect(Object.fromEntries(new URL(url).searchParams)).toMatchObject({
      response_type: 'code',
      client_id: CLIENT_ID,
      scope: 'openid email',
      code_challenge_method: 'S256',
      state: attempt.state,
      nonce: attempt.nonceHash,
    });
    expect(url).not.toContain(attempt.verifier);
    expect(url).not.toContain(attempt.nonce);
  });
});

describe('an answer is not accepted', () => {
  const answers: readonly (readonly [why: string, change: Record<string, string>, code: string])[] = [
    ['with the state of another sign-in', { state: 'another' }, 'EXT_SIGN_IN_ANSWER'],
    ['from another issuer (RFC 9207)', { iss: 'https://login.example.com' }, 'EXT_SIGN_IN_ANSWER'],
    ['that is a refusal', { error: 'access_denied' }, 'EXT_SIGN_IN_REFUSED'],
    ['with a code that the provider never gave', { code: 'made-up' }, 'EXT_SIGN_IN_REFUSED'],
  ];
  test.each(answers)('%s', async (_, change, code) => {
    const attempt = await newAttempt();
    const right = { code: 'a-code', state: attempt.state, iss: provider.issuer };
    const address = `${REDIRECT}?${new URLSearchParams({ ...right, ...change })}`;
    const answer = redeem(await discover(offer()), offer(), REDIRECT, attempt, address);
    await expect(answer).rejects.toMatchObject({ code });
  });

  test('whose ID token was made for another sign-in', async () => {
    const attempt = await newAttempt();
    const idToken = await provider.idToken('the nonce of another');
    const body = { access_token: 'a', token_type: 'Bearer', id_token: idToken };
    const endpoint = createServer((_, response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
    ).listen(0, '127.0.0.1');
    await once(endpoint, 'listening');
    const port = (endpoint.address() as AddressInfo).port;
    const known = { ...(await discover(offer())), token_endpoint: `http://127.0.0.1:${port}/token` };
    const address = `${REDIRECT}?${new URLSearchParams({ code: 'a', state: attempt.state, iss: provider.issuer })}`;
    await expect(redeem(known, offer(), REDIRECT, attempt, address)).rejects.toMatchObject({
      code: 'EXT_SIGN_IN_ANSWER',
    });
    endpoint.closeAllConnections();
    await once(endpoint.close(), 'close');
  });
});

test('a provider that does not answer is told, and its own origin is asked for all the same', async () => {
  const away = { issuer: 'http://127.0.0.1:9', clientId: CLIENT_ID, scopes: ['openid'] };
  await expect(discover(away)).rejects.toMatchObject({ code: 'EXT_SIGN_IN_UNREACHABLE' });
  expect(await originsOf(away)).toEqual(['http://127.0.0.1/*']);
});

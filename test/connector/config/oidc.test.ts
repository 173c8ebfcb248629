import { expect, test } from 'vitest';
import { BASE, configFolder, configOf, faultsOf } from './write.ts';

const oidc = (more: string) => `${BASE}oidc: { issuer: 'https://login.example.com/realms/regle', ${more} }\n`;

test('signing in is off unless a provider is named, and then has its defaults', async () => {
  await using without = await configFolder(BASE);
  expect(configOf(without).oidc).toBeUndefined();
  await using named = await configFolder(oidc('clientId: portillon'));
  expect(configOf(named).oidc).toEqual({
    issuer: 'https://login.example.com/realms/regle',
    clientId: 'portillon',
    scopes: ['openid', 'profile', 'email'],
    sessionHours: 10,
  });
});

test.each([
  ['a secret, which a public client does not have', 'clientId: a, clientSecret: b', 'oidc.clientSecret'],
  ['scopes without openid', 'clientId: a, scopes: [email]', 'oidc.scopes'],
  ['two scopes in one', `clientId: a, scopes: [openid, 'email profile']`, 'oidc.scopes.1'],
  ['administrators of no value', 'clientId: a, admins: { claim: groups, values: [] }', 'oidc.admins.values'],
  ['a session without an end', 'clientId: a, sessionHours: 9999', 'oidc.sessionHours'],
  ['no client', 'scopes: [openid]', 'oidc.clientId'],
])('%s is refused at its place', async (_, more, path) => {
  await using folder = await configFolder(oidc(more));
  expect(faultsOf(folder)).toEqual([expect.stringContaining(` ${path} CONFIG_`)]);
});

test.each([
  ['http://login.example.com', 1],
  ['https://login.example.com/?tenant=x', 1],
  ['login.example.com', 1],
  ['http://127.0.0.1:9000', 0],
  ['https://login.example.com/', 0],
])('the issuer %s has %i fault', async (issuer, faults) => {
  await using folder = await configFolder(`${BASE}oidc: { issuer: '${issuer}', clientId: a }\n`);
  expect(faultsOf(folder)).toHaveLength(faults);
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { directoryLdif } from '../../../fixture/directory.ts';
import { type Slapd, startSlapd } from '../../../fixture/slapd.ts';
import { readSlapd } from './slapd-source.ts';

let slapd: Slapd;
beforeAll(async () => {
  slapd = await startSlapd({ ldif: directoryLdif({ people: 30, groups: 2 }) });
});
afterAll(() => slapd.stop());

/** Who we are comes from elsewhere than a password. */
const external = { bind: 'external', bindDn: undefined, password: undefined };
const certificate = () => ({
  caFile: slapd.caFile,
  certFile: slapd.clientCertFile,
  keyFile: slapd.clientKeyFile,
});

it.each(['ldaps', 'StartTLS', 'a socket file'])('reads by SASL EXTERNAL over %s', async (way) => {
  const how = {
    ldaps: { url: slapd.ldapsUrl, ...certificate() },
    StartTLS: { startTls: true, ...certificate() },
    'a socket file': { url: slapd.ldapiUrl },
  }[way];
  const snapshot = await readSlapd(slapd, { ...external, ...how });
  expect(snapshot).toMatchObject({ status: 'complete', people: { length: 30 }, warnings: [] });
});

it('refuses a server that takes the certificate for somebody else than bindDn', async () => {
  const other = { ...external, bindDn: 'cn=other,dc=example,dc=org', url: slapd.ldapsUrl, ...certificate() };
  const snapshot = await readSlapd(slapd, other);
  expect(snapshot).toMatchObject({ status: 'failed', problem: { code: 'LDAP_IDENTITY_CHANGED' } });
});

it('says which key file cannot be read, and that a file is no key', async () => {
  const secure = { ...external, url: slapd.ldapsUrl, ...certificate() };
  const missing = await readSlapd(slapd, { ...secure, keyFile: '/nowhere/client.key' });
  expect(missing.problem?.code).toBe('LDAP_CA_FILE');
  const wrong = await readSlapd(slapd, { ...secure, keyFile: slapd.caFile });
  expect(wrong).toMatchObject({ status: 'failed', problem: { code: 'LDAP_TLS' } });
});

it('reads several bases in turn, each entry once', async () => {
  const base = [`ou=people,${slapd.baseDn}`, `ou=groups,${slapd.baseDn}`];
  const snapshot = await readSlapd(slapd, { base });
  expect(snapshot).toMatchObject({ status: 'complete', people: { length: 30 }, groups: { length: 2 } });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Certificates, createCertificates } from '../../../fixture/certificate.ts';
import { openSambaPorts, type SambaPorts } from '../../../fixture/samba-ports.ts';
import { keepSambaDomain } from '../../../fixture/samba-provision.ts';
import { type Samba, startSamba } from '../../../fixture/samba.ts';
import { temporaryFolder } from '../../../fixture/temporary.ts';
import { whereInstalled } from '../../../setup/where-installed.ts';
import { readAll } from './behaviour.ts';
import { sambaConfigOf } from './samba-domain.ts';

whereInstalled('test/connector/intake/server/samba.test.ts', () => {
  describe('an Active Directory domain controller, encrypted', () => {
    const stack = new AsyncDisposableStack();
    let samba: Samba;
    let ports: SambaPorts;
    let trusted: Certificates;
    let foreign: Certificates;
    // The first time on a machine a domain is made.
    beforeAll(keepSambaDomain, 240_000);
    beforeAll(async () => {
      const folder = async () => createCertificates(stack.use(await temporaryFolder('samba-tls')).path);
      [trusted, foreign] = [await folder(), await folder()];
      samba = stack.use(await startSamba(trusted));
      ports = stack.use(await openSambaPorts(samba));
    }, 60_000);
    afterAll(() => stack.disposeAsync());

    const WAYS = ['LDAPS', 'StartTLS'] as const;
    const urlOf = (way: (typeof WAYS)[number], host: string) =>
      way === 'LDAPS'
        ? { url: `ldaps://${host}:${ports.ldaps}` }
        : { url: `ldap://${host}:${ports.ldap}`, startTls: true };
    const read = (way: (typeof WAYS)[number], host: string, caFile?: string) =>
      readAll(sambaConfigOf(samba, { ...urlOf(way, host), ...(caFile !== undefined && { caFile }) }));

    it.each(WAYS)('is read by %s under a name and an address that its certificate bears', async (way) => {
      for (const host of ['localhost', '127.0.0.1'])
        expect(await read(way, host, trusted.caFile)).toMatchObject({
          status: 'complete',
          people: expect.arrayContaining([expect.objectContaining({ userName: 'Administrator' })]),
        });
    });

    it.each(WAYS)('is not believed by %s under another name', async (way) => {
      // Another spelling of 127.0.0.1, which is in no certificate.
      const { status, people, problem } = await read(way, '127.1', trusted.caFile);
      expect({ status, people, code: problem?.code }).toEqual({
        status: 'failed',
        people: [],
        code: 'LDAP_TLS',
      });
      expect(problem?.message).toContain('ERR_TLS_CERT_ALTNAME_INVALID');
      expect(problem?.say('fr')).toContain('un nom que ce certificat porte');
    });

    it.each(WAYS)(
      'is not believed by %s when another authority signed, or one that nobody named',
      async (way) => {
        for (const caFile of [foreign.caFile, undefined]) {
          const { status, people, problem } = await read(way, 'localhost', caFile);
          expect({ status, people, code: problem?.code }).toEqual({
            status: 'failed',
            people: [],
            code: 'LDAP_TLS',
          });
          expect(problem?.say('en')).toContain('caFile');
          expect(problem?.say('fr')).toContain('l’autorité qui a signé');
        }
      },
    );

    it('is not read in clear text where an encrypted port is expected', async () => {
      const snapshot = await readAll(
        sambaConfigOf(samba, { url: `ldaps://localhost:${ports.ldap}`, caFile: trusted.caFile }),
      );
      expect(snapshot).toMatchObject({ status: 'failed', problem: { code: 'LDAP_TLS' } });
    });
  });
});

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ldapSource } from '../../../../connector/intake/ldap/ldap.ts';
import { createCertificates } from '../../../fixture/certificate.ts';
import { directoryLdif, groupDn, personDn } from '../../../fixture/directory.ts';
import { membersSettled } from '../../../fixture/refint.ts';
import { type Slapd, startSlapd } from '../../../fixture/slapd.ts';
import { temporaryFolder } from '../../../fixture/temporary.ts';
import { readSlapd, slapdConfigOf } from './slapd-source.ts';

const PEOPLE = 2000;
const GROUPS = 60;

let slapd: Slapd;
beforeAll(async () => {
  slapd = await startSlapd({ ldif: directoryLdif({ people: PEOPLE, groups: GROUPS, nested: 3 }) });
});
afterAll(() => slapd.stop());
afterEach(() => slapd.limit({}));

const personUid = (index: number): string => /^uid=([^,]+)/.exec(personDn(index))?.[1] ?? '';

const keyOf = async (login: string) => {
  const { people } = await readSlapd(slapd);
  return people.find(({ userName }) => userName === login)?.key;
};

describe('a whole directory', () => {
  it.each([
    ['one page', 5000],
    ['full pages', 500],
    ['a last page of one entry', 1999],
    ['many small pages', 37],
  ])('is read the same in %s', async (_, pageSize) => {
    const snapshot = await readSlapd(slapd, { pageSize });
    expect(snapshot).toMatchObject({ status: 'complete', warnings: [] });
    expect(new Set(snapshot.people.map(({ userName }) => userName)).size).toBe(PEOPLE);
    expect(snapshot.groups).toHaveLength(GROUPS);
    const everybody = snapshot.groups.find(({ name }) => name === 'group-001');
    expect(everybody?.people).toHaveLength(PEOPLE);
  });

  it('tells how many entries it has read', async () => {
    const counts: number[] = [];
    const progress = (entries: number) => counts.push(entries);
    await ldapSource(slapdConfigOf(slapd)).read({ signal: new AbortController().signal, progress });
    expect(counts).toEqual([500, 1000, 1500, 2000, 2000 + GROUPS]);
  });

  it('is read partly when it is aborted on the way, and nothing is complete', async () => {
    const controller = new AbortController();
    const progress = () => controller.abort();
    const snapshot = await ldapSource(slapdConfigOf(slapd)).read({ signal: controller.signal, progress });
    expect(snapshot).toMatchObject({ status: 'partial', problem: { code: 'SRC_ABORTED' } });
    expect(snapshot.people.length).toBeLessThan(PEOPLE);
  });
});

describe('encryption', () => {
  it.each(['ldaps', 'startTls', 'ldaps by name', 'startTls by name'])('reads by %s', async (way) => {
    const byName = (url: string) => (way.endsWith('by name') ? url.replace('127.0.0.1', 'localhost') : url);
    const how = way.startsWith('ldaps')
      ? { url: byName(slapd.ldapsUrl) }
      : { url: byName(slapd.url), startTls: true };
    const snapshot = await readSlapd(slapd, { ...how, caFile: slapd.caFile });
    expect(snapshot).toMatchObject({ status: 'complete', people: { length: PEOPLE } });
  });

  it('refuses a certificate of an authority that is not the configured one', async () => {
    await using folder = await temporaryFolder('other-ca');
    const { caFile } = await createCertificates(folder.path);
    for (const how of [{ url: slapd.ldapsUrl }, { startTls: true }]) {
      const snapshot = await readSlapd(slapd, { ...how, caFile });
      expect(snapshot).toMatchObject({ status: 'failed', people: [], problem: { code: 'LDAP_TLS' } });
    }
  });

  it('refuses a certificate that does not bear the host of the address', async () => {
    // Another spelling of 127.0.0.1, which is in no certificate.
    const elsewhere = (url: string) => url.replace('127.0.0.1', '127.1');
    for (const how of [{ url: elsewhere(slapd.ldapsUrl) }, { url: elsewhere(slapd.url), startTls: true }]) {
      const snapshot = await readSlapd(slapd, { ...how, caFile: slapd.caFile });
      expect(snapshot).toMatchObject({ status: 'failed', problem: { code: 'LDAP_TLS' } });
      expect(snapshot.problem?.message).toContain('ERR_TLS_CERT_ALTNAME_INVALID');
    }
  });

  it('says which authority file it cannot read', async () => {
    const snapshot = await readSlapd(slapd, { url: slapd.ldapsUrl, caFile: '/nowhere/ca.pem' });
    expect(snapshot).toMatchObject({ status: 'failed', problem: { code: 'LDAP_CA_FILE' } });
  });

  it('says that a file is no authority', async () => {
    await using folder = await temporaryFolder('bad-ca');
    const caFile = join(folder.path, 'ca.pem');
    await writeFile(caFile, '-----BEGIN CERTIFICATE-----\nnot one\n-----END CERTIFICATE-----\n');
    const snapshot = await readSlapd(slapd, { url: slapd.ldapsUrl, caFile });
    expect(snapshot).toMatchObject({ status: 'failed', problem: { code: 'LDAP_TLS' } });
  });

  it('does not take an unencrypted port for an encrypted one', async () => {
    const snapshot = await readSlapd(slapd, { url: slapd.url.replace('ldap:', 'ldaps:') });
    expect(snapshot).toMatchObject({ status: 'failed', problem: { code: 'LDAP_TLS' } });
  });
});

describe('what goes wrong', () => {
  it('names the identity of a wrong password, and not the password', async () => {
    const snapshot = await readSlapd(slapd, { password: 'Tr0ub4dor' });
    expect(snapshot).toMatchObject({ status: 'failed', problem: { code: 'LDAP_BIND_REFUSED' } });
    expect(snapshot.problem?.say('fr')).toContain(slapd.serviceDn);
    expect(String(snapshot.problem?.stack)).not.toContain('Tr0ub4dor');
  });

  it('says that nobody listens', async () => {
    const snapshot = await readSlapd(slapd, { url: 'ldap://127.0.0.1:1' });
    expect(snapshot).toMatchObject({ status: 'failed', problem: { code: 'LDAP_UNREACHABLE' } });
  });

  it('says that the base does not exist', async () => {
    const snapshot = await readSlapd(slapd, { base: `ou=nowhere,${slapd.baseDn}` });
    expect(snapshot).toMatchObject({ status: 'failed', problem: { code: 'LDAP_BASE_MISSING' } });
  });

  it.each([
    ['in the middle of the pages', { pagedTotal: 1200 }, 1200],
    ['in the middle of a page', { sizeLimit: 700 }, 700],
  ])('is partial when the server stops %s', async (_, limit, people) => {
    await slapd.limit(limit);
    const snapshot = await readSlapd(slapd);
    expect(snapshot).toMatchObject({ status: 'partial', problem: { code: 'LDAP_SIZE_LIMIT' } });
    expect(snapshot.people).toHaveLength(people);
    await slapd.limit({});
    expect((await readSlapd(slapd)).status).toBe('complete');
  });

  it('is partial when the server is restarted on the way, and complete afterwards', async () => {
    const source = ldapSource(slapdConfigOf(slapd, { pageSize: 10 }));
    let restarted: Promise<void> | undefined;
    const progress = () => (restarted ??= slapd.restart());
    const snapshot = await source.read({ signal: new AbortController().signal, progress });
    await restarted;
    expect(snapshot).toMatchObject({ status: 'partial', problem: { code: 'LDAP_STOPPED' } });
    expect((await readSlapd(slapd)).status).toBe('complete');
  });
});

describe('identity', () => {
  it('outlives a rename and a move to another unit, and so do the groups', async () => {
    const before = await keyOf(personUid(7));
    await slapd.modify(
      `dn: ou=alumni,${slapd.baseDn}\nchangetype: add\nobjectClass: organizationalUnit\nou: alumni\n`,
    );
    await slapd.modify(
      `dn: ${personDn(7)}\nchangetype: modrdn\nnewrdn: uid=zoe.petit\ndeleteoldrdn: 1\nnewsuperior: ou=alumni,${slapd.baseDn}\n`,
    );
    await membersSettled(slapd, [personDn(7)]);
    const { people, groups, status } = await readSlapd(slapd);
    const moved = people.find(({ userName }) => userName === 'zoe.petit');
    expect(status).toBe('complete');
    expect(moved?.key).toBe(before);
    expect(groups.find(({ name }) => name === 'group-001')?.people).toContain(before);
  });

  it('outlives the move of a whole unit', async () => {
    const before = await readSlapd(slapd);
    const rename = (from: string, to: string) =>
      slapd.modify(`dn: ou=${from},${slapd.baseDn}\nchangetype: modrdn\nnewrdn: ou=${to}\ndeleteoldrdn: 1\n`);
    await rename('groups', 'teams');
    const after = await readSlapd(slapd);
    expect(after.groups.map(({ key }) => key).toSorted()).toEqual(
      before.groups.map(({ key }) => key).toSorted(),
    );
    await rename('teams', 'groups');
  });
});

describe('groups in groups', () => {
  it('are members by key', async () => {
    const { groups } = await readSlapd(slapd);
    const named = (name: string) => groups.find((group) => group.name === name);
    expect(named('group-001')?.groups).toEqual([named('group-002')?.key]);
    expect(named('group-003')?.groups).toEqual([named('group-004')?.key]);
  });

  it('may form a cycle, and a group may name itself', async () => {
    await slapd.modify(
      `dn: ${groupDn(4)}\nchangetype: modify\nadd: member\nmember: ${groupDn(1)}\nmember: ${groupDn(4)}\n`,
    );
    const { groups, status } = await readSlapd(slapd);
    const named = (name: string) => groups.find((group) => group.name === name);
    expect(status).toBe('complete');
    expect(named('group-004')?.groups).toEqual([named('group-001')?.key]);
  });

  it('keep people whom the filter leaves out as a warning', async () => {
    const snapshot = await readSlapd(slapd, { people: { filter: `(uid=${personUid(1)})` } });
    expect(snapshot).toMatchObject({ status: 'complete', people: { length: 1 } });
    expect(snapshot.warnings.map(({ code }) => code)).toContain('SRC_EXTERNAL_MEMBERS');
    expect(snapshot.groups.find(({ name }) => name === 'group-001')?.people).toHaveLength(1);
  });
});

describe('the mapping', () => {
  it('takes other attributes, and whom the directory calls disabled', async () => {
    await slapd.modify(`dn: ${personDn(1)}\nchangetype: modify\nadd: ou\nou: board\nou: accounts\n`);
    const { people } = await readSlapd(slapd, {
      people: {
        filter: `(|(uid=${personUid(1)})(uid=${personUid(2)}))`,
        attributes: { userName: 'mail', type: 'title', home: 'l', extra: ['SN', 'ou', 'nothing'] },
        disabled: { attribute: 'departmentNumber', value: '101' },
      },
    });
    const [first, second] = people.toSorted((one, other) => (one.userName < other.userName ? -1 : 1));
    expect(first).toMatchObject({
      userName: `${personUid(1)}@example.org`,
      status: 'suspended',
      home: 'Nantes',
    });
    expect(first?.attributes).toEqual({ SN: 'Martin', ou: ['accounts', 'board'] });
    expect(second?.status).toBe('active');
  });
});

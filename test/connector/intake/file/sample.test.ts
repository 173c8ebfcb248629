import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileConfigSchema } from '../../../../connector/intake/file/config.ts';
import { decodeText } from '../../../../connector/intake/file/decode.ts';
import { readLdif } from '../../../../connector/intake/file/read-ldif.ts';
import { ldapSource } from '../../../../connector/intake/ldap/ldap.ts';
import { sampleDirectory } from '../../../fixture/sample-directory.ts';
import { startSlapd } from '../../../fixture/slapd.ts';
import { slapdConfigOf } from '../ldap/slapd-source.ts';

const sample = (name: string) =>
  fileURLToPath(new URL(`../../../../connector/sample/${name}`, import.meta.url));
const path = sample('organisation.ldif');
const bytes = readFileSync(path);
const config = fileConfigSchema.parse({ kind: 'file', id: 'sample', path });
const read = (content: Uint8Array) => readLdif(decodeText(content), config);
const rows = (name: string) =>
  readFileSync(sample(name), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

const whole = read(bytes);
const logins = new Map(whole.people.map((person) => [person.userName.toLowerCase(), person]));
const sites = new Map(
  rows('sites.csv').map(([id = '', name = '', kind = '', parent = '']) => [id, { name, kind, parent }]),
);

it('is complete, without a warning', () => {
  expect(whole).toMatchObject({ warnings: [] });
  expect(whole.problem).toBeUndefined();
  expect(whole.people.length).toBeGreaterThanOrEqual(60);
});

it('has a person with the same e-mail for every account but the orphans', () => {
  const accounts = rows('accounts.csv').map(([account = '', email]) => ({
    account,
    email,
    person: logins.get(account.toLowerCase()),
  }));
  const orphans = accounts.filter(({ person }) => !person).map(({ account }) => account);
  const others = accounts.filter(({ person }) => person);
  expect(orphans).toEqual(['appli', 'v.blanc', 'a.colin']);
  expect(others.map(({ person }) => person?.email)).toEqual(others.map(({ email }) => email));
  expect(whole.people.length - others.length).toBeGreaterThanOrEqual(15);
});

it('gives everybody a home that is a site, and a caretaker a residence of the agency', () => {
  for (const { home = '' } of whole.people) expect([...sites.keys()]).toContain(home);
  for (const group of whole.groups.filter(({ name }) => name.startsWith('Gardiens '))) {
    for (const key of group.people) {
      const { home = '' } = whole.people.find((person) => person.key === key) ?? {};
      const residence = sites.get(home);
      expect(residence?.kind).toBe('residence');
      expect(`Gardiens ${sites.get(residence?.parent ?? '')?.name}`).toBe(group.name);
    }
  }
});

it('nests one group an agency in Gardiens and in Gestionnaires', () => {
  const agencies = [...sites.values()].filter(({ kind }) => kind === 'agency').map(({ name }) => name);
  for (const name of ['Gardiens', 'Gestionnaires']) {
    const parent = whole.groups.find((group) => group.name === name);
    const children = whole.groups
      .filter(({ key }) => parent?.groups.includes(key))
      .map((group) => group.name);
    expect(children.toSorted()).toEqual(agencies.map((agency) => `${name} ${agency}`).toSorted());
  }
});

/** Where a cut leaves whole lines, and nothing of the syntax gives it away. */
const lineEnd = fc.constantFrom(
  ...[...bytes.keys()].filter((at) => at < bytes.length && bytes[at - 1] === 10),
);

it('is never complete when it is cut before the end of its last entry', () => {
  const memberships = (reading: typeof whole) =>
    reading.groups.reduce((sum, { people, groups }) => sum + people.length + groups.length, 0);
  fc.assert(
    fc.property(fc.oneof(fc.nat(bytes.length - 1), lineEnd), (length) => {
      const cut = read(bytes.subarray(0, length));
      if (cut.problem || cut.people.length + cut.groups.length === 0) return;
      expect(cut.people).toEqual(whole.people);
      expect(memberships(cut)).toBe(memberships(whole));
    }),
    { numRuns: 400 },
  );
});

it('never makes the reader throw, whatever bytes change', () => {
  const change = fc.record({ at: fc.nat(bytes.length - 1), byte: fc.nat(255) });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
      const changed = Buffer.from(bytes);
      for (const { at, byte } of changes) changed[at] = byte;
      const reading = read(changed);
      expect(reading.people.length).toBeLessThanOrEqual(whole.people.length);
    }),
    { numRuns: 200 },
  );
});

it('says the same through an OpenLDAP server', async () => {
  await using slapd = await startSlapd({ ldif: sampleDirectory() });
  const snapshot = await ldapSource(slapdConfigOf(slapd)).read({ signal: new AbortController().signal });
  const byKey = (one: { key: string }, other: { key: string }) => (one.key < other.key ? -1 : 1);
  expect(snapshot).toMatchObject({ status: 'complete', warnings: [] });
  // The server has the same tree under a base of its own.
  const anywhere = ({ dn: _dn, ...person }: (typeof whole.people)[number]) => person;
  expect(snapshot.people.map(anywhere).toSorted(byKey)).toEqual(whole.people.map(anywhere).toSorted(byKey));
  const named = ({ name, key, people, groups }: (typeof whole.groups)[number]) => ({
    name,
    key,
    people: people.toSorted(),
    groups: groups.toSorted(),
  });
  expect(snapshot.groups.map(named).toSorted(byKey)).toEqual(whole.groups.map(named).toSorted(byKey));
});

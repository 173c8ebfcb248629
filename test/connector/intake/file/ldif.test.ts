import { describe, expect, it } from 'vitest';
import { readContent } from './read.ts';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const entry = (n: number, ...lines: string[]) =>
  [
    `dn: uid=p${n},dc=example,dc=org`,
    'objectClass: inetOrgPerson',
    `uid: p${n}`,
    `cn: Person ${n}`,
    `entryUUID: ${uuid(n)}`,
    ...lines,
    '',
  ].join('\n');

const read = (content: string | Uint8Array, more: object = {}) => readContent('people.ldif', content, more);
const b64 = (text: string) => Buffer.from(text).toString('base64');

describe('the syntax of RFC 2849', () => {
  it.each([
    ['without a version', ''],
    ['with a version and a blank line', 'version: 1\n\n'],
    ['with a version on the line before', 'version: 1\n'],
    ['with comments, folded ones too', '# one\n# two is\n  long\n\nversion: 1\n# three\n'],
    ['with a byte order mark', '\uFEFFversion: 1\n\n'],
  ])('is read %s', async (_, head) => {
    const snapshot = await read(`${head}${entry(1)}\n${entry(2)}`);
    expect(snapshot).toMatchObject({ status: 'complete', people: [{ userName: 'p1' }, { userName: 'p2' }] });
  });

  it('folds lines anywhere, in base64 and in a DN too', async () => {
    const cn = b64('Maëva d’Orgeval');
    const folded = [
      'dn: uid=p1,dc=exam',
      ' ple,dc=org',
      'objectClass: inetOrg',
      ' Person',
      'uid: p1',
      `cn:: ${cn.slice(0, 7)}`,
      ` ${cn.slice(7, 8)}`,
      ` ${cn.slice(8)}`,
      `entryUUID: ${uuid(1)}`,
    ];
    for (const newline of ['\n', '\r\n']) {
      const snapshot = await read(folded.join(newline) + newline);
      expect(snapshot).toMatchObject({ status: 'complete', people: [{ displayName: 'Maëva d’Orgeval' }] });
    }
  });

  it('takes values without a space, with several, with colons, empty ones and attribute options', async () => {
    const lines = ['mail:a@example.org', 'title:   Chef: adjoint', 'telephoneNumber:', 'cn;lang-en: Other'];
    const [person] = (await read(entry(1, ...lines))).people;
    expect(person).toMatchObject({ email: 'a@example.org', displayName: 'Person 1' });
    expect(person?.attributes).toEqual({ title: 'Chef: adjoint' });
    expect(person).not.toHaveProperty('phone');
  });

  it('passes over what is neither a person nor a group', async () => {
    const unit = 'dn: ou=x,dc=example,dc=org\nobjectClass: organizationalUnit\nou: x\n';
    expect(await read(`${unit}\n${entry(1)}`)).toMatchObject({
      status: 'complete',
      people: { length: 1 },
      groups: [],
    });
  });

  it('refuses change records, with their line', async () => {
    const change = 'dn: uid=p2,dc=example,dc=org\nchangetype: delete\n';
    const snapshot = await read(`${entry(1)}\n${change}`);
    expect(snapshot).toMatchObject({ status: 'failed', people: [], problem: { code: 'FILE_CHANGE_RECORD' } });
    expect(snapshot.problem?.place?.line).toBe(8);
  });
});

describe('an entry that cannot be read', () => {
  it.each([
    ['a line without a colon', entry(2, 'nonsense')],
    ['base64 that is not', entry(2, 'title:: ###')],
    ['base64 of a wrong length', entry(2, 'title:: QUJ')],
    ['a value from another file', entry(2, 'jpegPhoto:< file:///etc/passwd')],
    ['no objectClass', 'dn: uid=p2,dc=example,dc=org\nuid: p2\n'],
    ['no attribute', 'dn: uid=p2,dc=example,dc=org\n'],
    ['no DN', 'uid: p2\nobjectClass: inetOrgPerson\n'],
  ])('is left out for %s, with its line, and the others are read', async (_, bad) => {
    const snapshot = await read(`${entry(1)}\n${bad}\n${entry(3)}`);
    expect(snapshot.people.map(({ userName }) => userName)).toEqual(['p1', 'p3']);
    expect(snapshot).toMatchObject({ status: 'partial', problem: { code: 'FILE_BAD_LINES' } });
    expect(snapshot.warnings.map(({ code }) => code)).toEqual(['FILE_BAD_LINE']);
    expect(snapshot.warnings[0]?.place).toMatchObject({
      file: expect.stringContaining('people.ldif') as unknown,
    });
    expect(snapshot.warnings[0]?.place?.line).toBeGreaterThanOrEqual(7);
  });
});

describe('a file that was cut', () => {
  const whole = `${entry(1)}\n${entry(2, `title:: ${b64('Gardienne d’immeuble')}`)}`;

  it.each([
    ['in a base64 value', whole.slice(0, -7)],
    ['before the last line break', whole.slice(0, -1)],
    ['in the last DN', whole.slice(0, whole.indexOf('uid=p2') + 4)],
    ['after the last DN', whole.slice(0, whole.indexOf('objectClass', 60))],
    ['before any objectClass', `${entry(1)}\ndn: uid=p2,dc=example,dc=org\nuid: p2\n`],
    ['in a character of two bytes', Buffer.from(`${entry(1)}\n${entry(2, 'l: Besançoé')}`).subarray(0, -2)],
    ['where ldapsearch met a limit', `${whole}\n# search result\nsearch: 2\nresult: 4 Size limit exceeded\n`],
    ['between two announced entries', `# entries: 3\n\n${whole}\n`],
    ['between two entries, before the count at the end', `${whole}\n# entries: 3\n`],
    ['inside the last announced entry', `# entries: 2\n\n${entry(1)}\n${entry(2)}`],
  ])('is partial: cut %s', async (_, content) => {
    const snapshot = await read(content);
    expect(snapshot).toMatchObject({ status: 'partial', problem: { code: 'FILE_TRUNCATED' } });
    expect(snapshot.problem?.place?.line).toBeGreaterThan(5);
  });

  it('leaves out the entry that the cut may have shortened', async () => {
    const snapshot = await read(whole.slice(0, -1));
    expect(snapshot.people.map(({ userName }) => userName)).toEqual(['p1']);
  });

  it('is complete when ldapsearch says success, or when the announced entries are there', async () => {
    const success = `${whole}\n# search result\nsearch: 2\nresult: 0 Success\n\n# numEntries: 2\n`;
    for (const content of [success, `# entries: 2\n\n${whole}\n`, `${whole}\n# entries: 2\n`]) {
      expect(await read(content)).toMatchObject({ status: 'complete', people: { length: 2 } });
    }
  });
});

describe('the key', () => {
  it('is the DN’s digest without entryUUID, the same for every spelling of the DN', async () => {
    const nameless = (dn: string) => `dn: ${dn}\nobjectClass: inetOrgPerson\nuid: x\n`;
    const first = await read(nameless('uid=x,dc=example,dc=org'));
    const second = await read(nameless('UID=X, DC=example, DC=org'));
    const renamed = await read(nameless('uid=y,dc=example,dc=org'));
    expect(first.people[0]?.key).toMatch(/^dn:[0-9a-f]{32}$/);
    expect(second.people[0]?.key).toBe(first.people[0]?.key);
    expect(renamed.people[0]?.key).not.toBe(first.people[0]?.key);
  });

  it('is an objectGUID from base64', async () => {
    const text = `dn: cn=x,dc=example,dc=org\nobjectClass: user\nsAMAccountName: x\nobjectGUID:: ${b64('ABCDEFGHIJKLMNOP')}\n`;
    const people = { objectClass: 'user', attributes: { userName: 'sAMAccountName' } };
    const snapshot = await read(text, { people });
    expect(snapshot.people[0]).toMatchObject({ key: '44434241-4645-4847-494a-4b4c4d4e4f50', userName: 'x' });
  });

  it('borne by two entries keeps the first, with a warning', async () => {
    const snapshot = await read(`${entry(1)}\n${entry(1, 'title: Second')}`);
    expect(snapshot).toMatchObject({ status: 'complete', people: { length: 1 } });
    expect(snapshot.warnings.map(({ code }) => code)).toEqual(['SRC_DUPLICATE_KEY']);
  });
});

it.each([
  ['an empty file', ''],
  ['blank lines', '\n\n'],
  ['a version only', 'version: 1\n'],
  ['comments only', '# nothing\n'],
])('is failed for %s', async (_, content) => {
  expect(await read(content)).toMatchObject({ status: 'failed', problem: { code: 'FILE_EMPTY' } });
});

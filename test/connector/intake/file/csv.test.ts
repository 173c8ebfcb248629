import { describe, expect, it } from 'vitest';
import { fileSourceOf, readContent } from './read.ts';

const HEADER = 'userName,displayName,email,groups,site';
const read = (content: string | Uint8Array, more: object = {}) => readContent('people.csv', content, more);
const logins = ({ people }: { readonly people: readonly { readonly userName: string }[] }) =>
  people.map(({ userName }) => userName);

describe('a CSV file of people', () => {
  it('has known columns in any case and order, and attributes for the others', async () => {
    const { people, groups } = await read(
      'Site,USERNAME,phone,Groups,familyName,givenName\nLyon,ada,01,Gardiens; Astreinte;,Lefèvre,Ada\n,bob,,gardiens,,\n',
    );
    expect(people).toEqual([
      {
        key: 'ada',
        userName: 'ada',
        displayName: 'Ada Lefèvre',
        givenName: 'Ada',
        familyName: 'Lefèvre',
        phone: '01',
        status: 'active',
        attributes: { Site: 'Lyon' },
      },
      { key: 'bob', userName: 'bob', displayName: 'bob', status: 'active', attributes: {} },
    ]);
    expect(groups).toEqual([
      { key: 'gardiens', name: 'Gardiens', people: ['ada', 'bob'], groups: [] },
      { key: 'astreinte', name: 'Astreinte', people: ['ada'], groups: [] },
    ]);
  });

  it.each([
    ['semicolons', ';', undefined],
    ['tabs', '\t', undefined],
    ['semicolons by configuration', ';', ';'],
  ])('may have %s between its fields', async (_, mark, delimiter) => {
    const lines = [
      ['userName', 'displayName', 'groups'],
      ['ada', 'Ada, née Byron', '"A;B"'],
      ['bob', 'Bob', 'B'],
    ];
    const content = lines.map((fields) => `${fields.join(mark)}\r\n`).join('');
    const snapshot = await read(content, delimiter === undefined ? {} : { delimiter });
    expect(snapshot).toMatchObject({ status: 'complete', people: [{ displayName: 'Ada, née Byron' }, {}] });
    expect(snapshot.groups.map(({ name }) => name)).toEqual(['A', 'B']);
  });

  it('may have quotes, doubled quotes, delimiters and line breaks in a field', async () => {
    const content = `${HEADER}\nada,"Ada ""la Comtesse"", Byron","a@b.fr",,"12 rue X\n69001 Lyon"\nbob,Bob,,,\n`;
    const snapshot = await read(content);
    expect(snapshot.status).toBe('complete');
    expect(snapshot.people[0]).toMatchObject({ displayName: 'Ada "la Comtesse", Byron', email: 'a@b.fr' });
    expect(snapshot.people[0]?.attributes).toEqual({ site: '12 rue X\n69001 Lyon' });
    expect(logins(snapshot)).toEqual(['ada', 'bob']);
  });

  it('may come from Excel in Windows-1252', async () => {
    const bytes = Buffer.from('userName;displayName\r\nzoe;Zo\xeb \x93Lef\xe8vre\x94\r\n', 'latin1');
    expect((await read(bytes)).people[0]?.displayName).toBe('Zoë “Lefèvre”');
  });

  it('may begin with a byte order mark and have blank lines', async () => {
    expect(await read(`\uFEFF${HEADER}\n\nada,Ada,,,\n\n\n`)).toMatchObject({
      status: 'complete',
      people: { length: 1 },
    });
  });
});

describe('a bad line', () => {
  it.each([
    ['too few columns', 'bad,Bad', 3],
    ['too many columns', 'bad,Bad,,,,,', 3],
    ['no login', ',Nobody,n@b.fr,,', 3],
    ['a quote that is never closed', 'bad,"Bad,,,', 3],
    ['a quote in the middle', 'bad,"B" Bad,,,', 3],
    ['a null character', 'bad,B\0ad,,,', 3],
  ])('is reported for %s with its line, and the others are read', async (_, bad, line) => {
    const snapshot = await read(`${HEADER}\nada,Ada,,,\n${bad}\nbob,"Bob ""B""",,,\ncleo,Cleo,,,\n`);
    expect(logins(snapshot)).toEqual(['ada', 'bob', 'cleo']);
    expect(snapshot).toMatchObject({ status: 'partial', problem: { code: 'FILE_BAD_LINES' } });
    expect(snapshot.warnings.map(({ code, place }) => [code, place?.line])).toEqual([
      ['FILE_BAD_LINE', line],
    ]);
    expect(snapshot.warnings[0]?.say('fr')).toMatch(/people\.csv:3: /);
  });

  it('is partial for a cut last line, which is left out', async () => {
    const whole = `${HEADER}\nada,Ada,,,\nbob,Bob,,Gardiens Lyon,\n`;
    for (const length of [whole.length - 1, whole.length - 2, whole.length - 6, whole.indexOf('bob') + 1]) {
      const snapshot = await read(whole.slice(0, length));
      expect(snapshot).toMatchObject({
        status: 'partial',
        problem: { code: 'FILE_TRUNCATED', place: { line: 3 } },
      });
      expect(logins(snapshot)).toEqual(['ada']);
    }
  });

  it('keeps the first of two rows with the same login', async () => {
    const snapshot = await read(`${HEADER}\nada,Ada,,,\nADA,Other,,,\n`);
    expect(snapshot).toMatchObject({ status: 'complete', people: [{ displayName: 'Ada' }] });
    expect(snapshot.warnings.map(({ code, place }) => [code, place?.line])).toEqual([
      ['SRC_DUPLICATE_KEY', 3],
    ]);
  });
});

describe('a file that says nothing', () => {
  it.each([
    ['empty', '', 'FILE_EMPTY'],
    ['a header only', `${HEADER}\n`, 'FILE_EMPTY'],
    ['no column userName', 'code,name\nada,Ada\n', 'FILE_HEADER'],
    ['cut in its header', 'userNa', 'FILE_TRUNCATED'],
    ['a spreadsheet’s own format', Buffer.from('504b030414000600', 'hex'), 'FILE_TRUNCATED'],
  ])('is failed: %s', async (_, content, code) => {
    expect(await read(content)).toMatchObject({
      status: 'failed',
      people: [],
      groups: [],
      problem: { code },
    });
  });

  it('is failed when it is missing or a folder', async () => {
    for (const path of ['/nowhere/people.csv', '/tmp']) {
      const snapshot = await fileSourceOf(path).read({ signal: new AbortController().signal });
      expect(snapshot).toMatchObject({ status: 'failed', problem: { code: 'FILE_MISSING' } });
      expect(snapshot.problem?.message).toContain(path);
    }
  });
});

import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../../connector/intake/file/csv-columns.ts';
import { decodeText } from '../../../../connector/intake/file/decode.ts';
import { readSteadily } from '../../../../connector/intake/file/steady.ts';
import { temporaryFolder } from '../../../fixture/temporary.ts';
import { readContent } from './read.ts';

const TEXT = 'userName;displayName\r\nzoe;Zoë Lefèvre\r\n';
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('the encoding of a file', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-16, as Excel calls Unicode text', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
    ['UTF-16, the other way round', utf16be(`\uFEFF${TEXT}`)],
    ['UTF-16 without a mark', Buffer.from(TEXT, 'utf16le')],
    ['UTF-16, the other way round, without a mark', utf16be(TEXT)],
    ['Windows-1252 and ISO-8859-15 alike', Buffer.from(TEXT, 'latin1')],
  ])('is found: %s', async (_, bytes) => {
    const { status, people } = await readContent('people.csv', bytes);
    expect([status, people[0]?.displayName]).toEqual(['complete', 'Zoë Lefèvre']);
  });

  it.each([
    ['œ of ISO-8859-15', [0xbd], 'œ'],
    ['€ of ISO-8859-15', [0xa4], '€'],
    ['œ of Windows-1252', [0x9c], 'œ'],
    ['€ of Windows-1252, beside a sign of both', [0x80, 0xbd], '€½'],
  ])('is told apart by what names can have: %s', (_, bytes, text) => {
    expect(decodeText(Uint8Array.from([0x61, ...bytes, 0x0a]))).toBe(`a${text}\n`);
  });

  it('can be said', () => {
    expect(decodeText(Uint8Array.from([0xbd]), 'windows-1252')).toBe('½');
    expect(decodeText(Uint8Array.from([0xe9, 0x0a]), 'utf-8')).toBe('\uFFFD\n');
  });

  it('is UTF-8 also where its end is cut off, and is not for one character before a line break', () => {
    expect(decodeText(Buffer.from('aé').subarray(0, 2))).toBe('a');
    expect(decodeText(Buffer.from('aé\r\n', 'latin1'))).toBe('aé\r\n');
  });
});

describe('the columns of a file', () => {
  it.each([
    [
      ['Matricule', 'Nom', 'Prénom', 'Identifiant', 'Adresse e-mail', 'Tél.', 'Groupes', 'Service'],
      ['key', 'familyName', 'givenName', 'userName', 'email', 'phone', 'groups', 'Service'],
    ],
    [
      ['employee_id', 'Last Name', 'FIRST NAME', 'Login', 'E-Mail', 'Full name', 'group'],
      ['key', 'familyName', 'givenName', 'userName', 'email', 'displayName', 'groups'],
    ],
    [
      ['login', 'userName'],
      ['login', 'userName'],
    ],
  ])('are known by their names in French and English: %j', (header, columns) => {
    expect(columnsOf(header)).toEqual(columns);
  });

  it('are those of the configuration first', async () => {
    expect(columnsOf(['Compte AD', 'Login'], { userName: 'compte ad' })).toEqual(['userName', 'Login']);
    const read = await readContent('people.csv', 'code|Login\nada|x\n', { columns: { userName: 'code' } });
    expect(read).toMatchObject({
      status: 'complete',
      people: [{ userName: 'ada', attributes: { Login: 'x' } }],
    });
  });

  it('are told when none is the user name', async () => {
    const { problem } = await readContent('people.csv', 'code;ville\nada;Lyon\n');
    expect(problem?.say('fr')).toMatch(/people\.csv:1: .*code, ville/);
  });
});

describe('a file that changes while it is read', () => {
  it('is not read', async () => {
    await using folder = await temporaryFolder('steady');
    const path = join(folder.path, 'people.csv');
    await writeFile(path, 'x'.repeat(20_000_000));
    const reading = readSteadily(path, new AbortController().signal);
    await appendFile(path, 'more');
    await appendFile(path, 'and more');
    const during = await reading;
    const after = await readSteadily(path, new AbortController().signal);
    expect(after).not.toBe('moving');
    // The appending may have come before the first look or after the last one; never in between unseen.
    expect(during === 'moving' || [20_000_000, 20_000_004, 20_000_012].includes(during.length)).toBe(true);
  });

  it('removes nobody, and says so', async () => {
    const { status, people } = await readContent('people.csv', 'userName\nada\nbob');
    expect([status, people.length]).toEqual(['partial', 1]);
  });
});

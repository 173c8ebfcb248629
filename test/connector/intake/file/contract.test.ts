import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  CONTRACT_PEOPLE,
  contractLdif,
  sourceContract,
  type SourceSubject,
} from '../../../contract/source.ts';
import { temporaryFolder } from '../../../fixture/temporary.ts';
import { fileSourceOf } from './read.ts';

const keys = new Map<string, string>();
const entryUUID = (name: string) => {
  const key = keys.get(name) ?? `00000000-0000-4000-8000-${String(keys.size).padStart(12, '0')}`;
  keys.set(name, key);
  return { entryUUID: key };
};

sourceContract('an LDIF file', () =>
  subject('organisation.ldif', contractLdif('dc=example,dc=org', entryUUID), true, (text, login, newLogin) =>
    text.replaceAll(`uid=${login},`, `uid=${newLogin},`).replace(`uid: ${login}\n`, `uid: ${newLogin}\n`),
  ),
);

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const rows = CONTRACT_PEOPLE.map(({ uid, cn, mail = '', employeeType = '', departmentNumber = '', groups }) =>
  [uid, quoted(cn), mail, employeeType, departmentNumber, quoted(groups.join(';')), `key-${uid}`].join(','),
);
const csv = ['userName,displayName,email,type,home,groups,key', ...rows, ''].join('\n');

sourceContract('a CSV file', () =>
  subject('people.csv', csv, false, (text, login, newLogin) => text.replace(`\n${login},`, `\n${newLogin},`)),
);

async function subject(
  name: string,
  content: string,
  nests: boolean,
  renamed: (text: string, login: string, newLogin: string) => string,
): Promise<SourceSubject> {
  const folder = await temporaryFolder('contract');
  const path = join(folder.path, name);
  await writeFile(path, content);
  return {
    source: fileSourceOf(path),
    nests,
    rename: async (login, newLogin) => {
      await writeFile(path, renamed(await readFile(path, 'utf8'), login, newLogin));
    },
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}

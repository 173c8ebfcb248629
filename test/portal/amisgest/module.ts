import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { files } from '../../fixture/files.ts';

const folder = new URL('./', import.meta.url);

/** The page's first script. */
const ENTRY = new URL('./client/main.ts', import.meta.url);
export const ENTRY_PATH = `/${ENTRY.href.slice(folder.href.length)}`;

/** The client's modules as the browser runs them: path → JavaScript. Read once, at the start of the process. */
export const MODULES: ReadonlyMap<string, string> = new Map(
  files(folder.pathname.slice(0, -1), ['client'], /\.ts$/).map((file) => [
    `/${file}`,
    stripTypeScriptTypes(readFileSync(new URL(file, folder), 'utf8')),
  ]),
);

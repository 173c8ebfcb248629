import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';

/** The script that every page loads; those that it imports stand beside it. */
const MAIN = new URL('./page/main.ts', import.meta.url);

const stripped = new Map<string, Promise<string>>();

/** A script of the pages as the browser gets it: its types are blanked out, once, and its imports keep their `.ts`. */
export function script(name: string): Promise<string> {
  const known = stripped.get(name) ?? readFile(new URL(`${name}.ts`, MAIN), 'utf8').then(blank);
  stripped.set(name, known);
  return known;
}

const blank = (source: string): string => stripTypeScriptTypes(source);

import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';

/** The script that every page loads; those that it imports stand beside it. */
const MAIN = new URL('./page/main.ts', import.meta.url);

/** A script of the pages as the browser gets it: its types are blanked out, its imports keep their `.ts`. */
export async function script(name: string): Promise<string> {
  return stripTypeScriptTypes(await readFile(new URL(`${name}.ts`, MAIN), 'utf8'));
}

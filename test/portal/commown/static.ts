import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import type { Reply } from './answer.ts';

const CLIENT = new URL('./client/', import.meta.url);

/** One module of the client, its types replaced by blanks: no bundler stands between the source and the browser. */
export async function clientModule(name: string): Promise<Reply> {
  if (!/^[a-z-]+(\/[a-z-]+)*\.ts$/.test(name))
    return { status: 404, headers: {}, body: 'Module introuvable' };
  const source = await readFile(new URL(name, CLIENT), 'utf8');
  return {
    status: 200,
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
    body: stripTypeScriptTypes(source),
  };
}

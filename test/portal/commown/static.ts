import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import type { Reply } from './answer.ts';

/** The client's first module; the others are found from it. */
const CLIENT = new URL('./client/main.ts', import.meta.url);

/** One module of the client, its types replaced by blanks: no bundler stands between the source and the browser. */
export async function clientModule(name: string): Promise<Reply> {
  if (!/^[a-z-]+(\/[a-z-]+)*\.ts$/.test(name))
    return { status: 404, headers: {}, body: 'Module introuvable' };
  return {
    status: 200,
    // As on the web: a page is asked for anew, its fifty modules are not.
    headers: { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'max-age=3600' },
    body: await stripped(name),
  };
}

/** Each module is stripped once: a test file starts many servers, and the client has some fifty modules. */
const done = new Map<string, Promise<string>>();

function stripped(name: string): Promise<string> {
  const known = done.get(name);
  if (known) return known;
  const source = readFile(new URL(name, CLIENT), 'utf8').then((text) => stripTypeScriptTypes(text));
  done.set(name, source);
  return source;
}

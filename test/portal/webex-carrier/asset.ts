import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { STYLE } from './client/style.ts';
import { restyled } from './client/redesign.ts';

/** `/app/` is `test/portal/`: the page's modules may be in these places, and nothing else is served. */
const MODULE = /^\/app\/(choice|webex-carrier\/client\/(?:[a-z-]+\/)?[a-z-]+)\.ts$/;
const PORTAL = new URL('../', import.meta.url);

/** A file of the page. */
export interface Asset {
  readonly type: string;
  readonly text: string;
}

const INDEX = `<!DOCTYPE html>
<html>
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Portail</title>
    <link rel="stylesheet" href="style.css">
    <link rel="icon" href="data:,">
  </head>
  <body><script type="module" src="app/webex-carrier/client/main.ts"></script></body>
</html>
`;

/** Each module is made once in a process: many servers are started in one. */
const modules = new Map<string, Promise<string | undefined>>();

const moduleNamed = async (name: string): Promise<string | undefined> => {
  const source = await readFile(new URL(`${name}.ts`, PORTAL), 'utf8').catch(() => undefined);
  return source === undefined ? undefined : stripTypeScriptTypes(source);
};

/** What is served at that path: the page, its style, or a module in plain JavaScript. */
export async function assetAt(path: string, redesign: number | undefined): Promise<Asset | undefined> {
  if (path === '/') return { type: 'text/html', text: INDEX };
  if (path === '/style.css') return { type: 'text/css', text: restyled(STYLE, redesign) };
  const name = MODULE.exec(path)?.[1];
  if (name === undefined) return undefined;
  const made = modules.get(name) ?? moduleNamed(name);
  modules.set(name, made);
  const text = await made;
  return text === undefined ? undefined : { type: 'text/javascript', text };
}

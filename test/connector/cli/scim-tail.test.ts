import { describe, expect, test } from 'vitest';
import { scimTail } from '../../../connector/cli/scim-tail.ts';
import type { Terminal } from '../../../connector/cli/terminal.ts';
import { openStore } from '../../../connector/store/open.ts';
import type { RequestLine } from '../../../connector/store/store.ts';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { command, commandAt, commandJson, workFolder } from './run.ts';

const id = '01a222ab-30a8-7366-8492-e17f9d2d0922';
const line = (more: Partial<RequestLine>): RequestLine => ({
  at: Date.UTC(2026, 10, 28, 14),
  tenant: 'entra',
  actor: 'Entra',
  method: 'GET',
  path: '/Users',
  status: 200,
  ms: 4,
  ...more,
});
const conflict = {
  code: 'STORE_CONFLICT',
  scimType: 'uniqueness',
  what: { fr: 'Déjà pris : le nom « ada ».', en: 'Already taken: the name “ada”.' },
  todo: { fr: 'Choisissez-en un autre.', en: 'Choose another one.' },
};
const lines: readonly RequestLine[] = [
  line({ query: 'filter=userName eq "ada"', answered: '{"totalResults":0}' }),
  line({
    method: 'POST',
    status: 201,
    sent: '{"schemas":[],"userName":"ada","emails":[],"password":"•••"}',
    answered: `{"id":"${id}"}`,
  }),
  line({ method: 'POST', status: 409, sent: '{"userName":"ada"}', problem: conflict }),
  line({
    method: 'PATCH',
    path: `/Groups/${id}`,
    status: 204,
    sent: '{"Operations":[{"op":"Add","path":"members","value":[{"value":"a"},{"value":"b"}]},{"op":"replace","value":{"displayName":"x"}}]}',
  }),
  line({ tenant: 'okta', method: 'DELETE', path: `/Users/${id}`, status: 204 }),
];

async function folderWith(requests: readonly RequestLine[]) {
  const folder = await workFolder();
  await mkdir(join(folder.path, 'data'));
  const file = join(folder.path, 'data', 'portillon.db');
  const open = () => openStore({ kind: 'sqlite', file });
  await using store = await open();
  await store.requests.add(requests);
  return { ...folder, open };
}
/** Without the time of day, which is that of this machine. */
const untimed = (out: string) => out.replaceAll(/^\d\d:\d\d:\d\d {2}/gm, '');

describe('portillon scim tail', () => {
  test('tells what came and what was answered, without a value that names somebody', async () => {
    await using folder = await folderWith(lines);
    const { out, code } = await command(folder.path, 'scim', 'tail');
    expect(code).toBe(0);
    expect(untimed(out).split('\n')).toEqual([
      'entra         200      4 ms  GET     /Users?filter=userName eq "…"  = 0 found',
      `entra         201      4 ms  POST    /Users  userName emails password  = ${id}`,
      'entra         409      4 ms  POST    /Users  userName',
      '          Already taken: the name “…”. Choose another one.',
      '          uniqueness · STORE_CONFLICT',
      `entra         204      4 ms  PATCH   /Groups/${id}  add members ×2, replace displayName`,
      `okta          204      4 ms  DELETE  /Users/${id}`,
      '',
    ]);
  });

  test('shows bodies when asked, in French too, cut to a terminal, of one tenant', async () => {
    await using folder = await folderWith(lines);
    const shown = await command(folder.path, 'scim', 'tail', '--bodies', '--lang', 'fr');
    expect(shown.out).toContain('filter=userName eq "ada"  = 0 trouvée');
    expect(shown.out).toContain('          → {"schemas":[],"userName":"ada","emails":[],"password":"•••"}\n');
    expect(shown.out).toContain(`          ← {"id":"${id}"}\n`);
    expect(shown.out).toContain('Déjà pris : le nom « ada ». Choisissez-en un autre.');
    await command(folder.path, 'tenant', 'add', 'okta');
    const narrow = await commandAt(folder.path, 80, 'scim', 'tail', '--tenant', 'okta');
    expect(untimed(narrow.out)).toBe('okta          204      4 ms  DELETE  /Users/…9d2d0922\n');
    const two = await commandAt(folder.path, 70, 'scim', 'tail', '--limit', '2');
    expect(Math.max(...two.out.split('\n').map((each) => each.length))).toBeLessThanOrEqual(70);
    expect((await command(folder.path, 'scim', 'tail', '--tenant', 'nobody')).err).toContain(
      'CLI_TENANT_UNKNOWN',
    );
  });

  test('is JSON for programs, and says when nothing came yet', async () => {
    await using folder = await folderWith(lines.slice(0, 1));
    expect(await commandJson(folder.path, 'scim', 'tail')).not.toHaveProperty('query');
    expect(await commandJson(folder.path, 'scim', 'tail', '--bodies')).toMatchObject({
      query: 'filter=userName eq "ada"',
    });
    await using empty = await workFolder();
    expect((await command(empty.path, 'scim', 'tail')).err).toContain('No SCIM request has come yet.');
  });

  test('follows what comes while it runs', async () => {
    await using folder = await folderWith(lines.slice(0, 1));
    await using store = await folder.open();
    const stop = new AbortController();
    const printed: string[] = [];
    const terminal: Terminal = {
      locale: 'en',
      json: false,
      width: undefined,
      print: (text) => void printed.push(text),
      warn: () => undefined,
      style: (_style, text) => text,
      progress: () => ({ update: () => undefined, done: () => undefined }),
    };
    const environment = { PORTILLON_CONFIG: join(folder.path, 'portillon.yaml') };
    const where = { data: join(folder.path, 'data'), environment };
    const ended = scimTail(terminal, where, { follow: true, limit: '20' }, stop.signal);
    await expect.poll(() => printed.length).toBe(1);
    await store.requests.add(lines.slice(4));
    await expect.poll(() => printed.length, { timeout: 3_000 }).toBe(2);
    expect(printed[1]).toContain('DELETE');
    stop.abort();
    expect(await ended).toBe(0);
  });
});

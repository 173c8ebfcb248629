/*
 * What a directory costs to read and to sync, against `ldapsearch` and plain ldapts, in one session:
 *   npm run bench:directory -- [--users 100000] [--page 1000] [--runs 3] [--data DIR] [--json] [--out FILE]
 * slapd is started on a generated directory: for 100,000 users 5,000 groups on three levels and 460,000 memberships. --data
 * keeps it in DIR for the next time. All read the same attributes with the same page size; each run is a process of its own,
 * in turn; of --runs the least time and the most memory count. Then reads of changes, in a process that has done some before:
 * of none, 10, 100 and 1,000, and of 10 after the server was restarted, which has forgotten what left. Linux only. Exit code 2
 * when it cannot run.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { groupQueryAttributes, personQueryAttributes } from '../../connector/intake/ldap/attributes.ts';
import { ldapConfigSchema } from '../../connector/intake/ldap/config.ts';
import { temporaryFolder } from '../fixture/temporary.ts';
import { requireExecutable } from '../setup/executable.ts';
import { BASE_DN, READER_DN, READER_PASSWORD, sizeOf } from './directory/organisation.ts';
import { type Cost, runScript, watch } from './directory/process.ts';
import { startDirectory } from './directory/server.ts';
import { best, changesTable, table } from './directory/table.ts';

const { values } = parseArgs({
  options: {
    users: { type: 'string', default: '100000' },
    page: { type: 'string', default: '1000' },
    runs: { type: 'string', default: '3' },
    data: { type: 'string' },
    json: { type: 'boolean', default: false },
    out: { type: 'string' },
  },
});
const [users, pageSize, runs] = [whole('users'), whole('page'), whole('runs')];
const MOST_MB = 250;

type Ours = Cost & { readonly longestTurnMs: number; readonly result: unknown };

await using temporary = await temporaryFolder('bench-directory');
const folder = resolve(values.data ?? temporary.path);
await mkdir(folder, { recursive: true });
await using server = await startDirectory(folder, sizeOf(users));
const { url } = server;
const config = ldapConfigSchema.parse({
  kind: 'ldap',
  id: 'directory',
  url,
  bindDn: READER_DN,
  password: READER_PASSWORD,
  base: BASE_DN,
});
const queries = [
  { filter: config.people.filter, attributes: personQueryAttributes(config) },
  { filter: config.groups.filter, attributes: groupQueryAttributes(config) },
];
const file = join(temporary.path, 'store.db');

const measured = {
  ldapsearch: [] as Cost[],
  plain: [] as Cost[],
  read: [] as Ours[],
  first: [] as Ours[],
  again: [] as Ours[],
};
const ours = (work: 'read' | 'sync') => runScript<Ours>('directory-ours.ts', { url, pageSize, work, file });
for (let run = 0; run < runs; run++) {
  measured.ldapsearch.push(await ldapsearch());
  measured.plain.push(await runScript<Cost>('directory-plain.ts', { url, pageSize, queries }));
  measured.read.push(await ours('read'));
  for (const suffix of ['', '-wal', '-shm']) await rm(`${file}${suffix}`, { force: true });
  measured.first.push(await ours('sync'));
  measured.again.push(await ours('sync'));
}

const changes = await runScript<Ours & { readonly result: Readonly<Record<string, number>> }>(
  'directory-ours.ts',
  { url, pageSize, work: 'delta', file },
  () => server.restart(),
);

const [read, first, again] = [best(measured.read), best(measured.first), best(measured.again)];
const floor = best(measured.ldapsearch);
const rows = table(
  [
    { what: 'ldapsearch', cost: floor },
    { what: 'plain ldapts', cost: best(measured.plain) },
    { what: 'full read', cost: read, times: 1.5, longestTurnMs: read.longestTurnMs },
    { what: 'first sync into SQLite', cost: first, seconds: 15, longestTurnMs: first.longestTurnMs },
    { what: 'sync without a change', cost: again, times: 3, longestTurnMs: again.longestTurnMs },
  ],
  floor,
  MOST_MB,
);
const deltas = changesTable(changes.result);
const summary = { users, pageSize, runs, node: process.version, load: loadavg(), rows, deltas, measured };
if (values.out !== undefined) await writeFile(values.out, `${JSON.stringify(summary, undefined, 2)}\n`);
if (values.json) console.log(JSON.stringify(summary, undefined, 2));
else {
  for (const part of [rows, deltas])
    console.table(Object.fromEntries(part.map(({ what, ...row }) => [what, row])));
  console.log(
    'load',
    loadavg()
      .map((load) => load.toFixed(1))
      .join(' '),
  );
}

/** One search of people and one of groups, as ours are. */
async function ldapsearch(): Promise<Cost> {
  let sum: Cost = { wallMs: 0, cpuMs: 0, peakMb: 0 };
  for (const { filter, attributes } of queries) {
    const access = ['-x', '-H', url, '-D', READER_DN, '-w', READER_PASSWORD];
    const page = ['-LLL', '-E', `pr=${pageSize}/noprompt`, '-b', BASE_DN];
    const one = await watch(requireExecutable('ldapsearch'), [...access, ...page, filter, ...attributes]);
    sum = {
      wallMs: sum.wallMs + one.wallMs,
      cpuMs: sum.cpuMs + one.cpuMs,
      peakMb: Math.max(sum.peakMb, one.peakMb),
    };
  }
  return sum;
}

function whole(name: 'users' | 'page' | 'runs'): number {
  const text = values[name];
  if (!/^[1-9]\d*$/.test(text)) {
    console.error(`--${name} ${text} is no whole number from 1.`);
    process.exit(2);
  }
  return Number(text);
}

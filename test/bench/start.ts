/*
 * How long a connector with many people takes to be ready, from its spawn to the first 200 of /readyz:
 *   npm run bench:start -- --store FILE [--data DIR] [--runs 3] [--limit 5000] [--json]
 * FILE is a SQLite store that this script has filled; when it does not exist it is filled first, with the generated
 * dataset in DIR (test/bench/engine.ts names its files). Prints the parts, best of --runs first, with the machine's load.
 * Exit code 1 when the best run takes longer than --limit ms, 2 when it cannot run.
 */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openStore } from '../../connector/store/open.ts';
import { temporaryFolder } from '../fixture/temporary.ts';
import { writeConfig } from './start/config.ts';
import { fillStore } from './start/fill.ts';
import { measureParts } from './start/parts.ts';
import { measureStart, type Start } from './start/spawn.ts';

const { values } = parseArgs({
  options: {
    store: { type: 'string' },
    data: { type: 'string' },
    runs: { type: 'string', default: '3' },
    limit: { type: 'string', default: '5000' },
    json: { type: 'boolean', default: false },
  },
});
if (values.store === undefined)
  fail('No store. Give --store with the file of a filled one, or --data to fill it.');
const file = resolve(values.store);
if (!existsSync(file)) {
  if (values.data === undefined)
    fail(`${file} does not exist. Give --data with the folder of a generated dataset.`);
  await mkdir(dirname(file), { recursive: true });
  console.error('filled', await fillStore(file, values.data, Date.now()));
}

await using folder = await temporaryFolder('bench-start');
const config = await (async () => {
  const address = { kind: 'sqlite', file } as const;
  await using store = await openStore(address);
  return await writeConfig(folder.path, address, store);
})();
const starts: Start[] = [];
for (let run = 0; run < Number(values.runs); run++) starts.push(await measureStart(config, folder.path));
starts.sort((a, b) => a.readyMs - b.readyMs);
const limit = Number(values.limit);
const summary = { node: process.version, load: loadavg(), limit, starts, parts: await measureParts(file) };
if (values.json) console.log(JSON.stringify(summary, undefined, 2));
else {
  console.table(starts);
  console.table(summary.parts);
  console.log(`load ${summary.load.map((load) => load.toFixed(1)).join(' ')}`);
}
process.exitCode = starts[0]!.readyMs > limit ? 1 : 0;

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

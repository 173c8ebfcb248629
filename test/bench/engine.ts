/*
 * How fast and how right the engine is on a generated organisation:
 *   npm run bench:engine -- --data DIR [--users N] [--peer DIR] [--runs N] [--json] [--out FILE]
 * DIR holds users.jsonl, groups.jsonl, rules.jsonl, expected.jsonl, sites.json, features.json and meta.json.
 * --peer names the folder of a plain engine's bench-lazy.mjs: it runs on the same data in the same session, each side in
 * a process of its own, in turn, and the best of --runs of each are compared. Prints a table and one JSON object, with
 * --json the object alone. Exit code 1 when an expected answer differs, 2 when it cannot run.
 */
import { access, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { FILES } from './engine/dataset.ts';
import { runNode, runPeer, type PeerReport } from './engine/peer.ts';
import { report, type Report } from './engine/report.ts';
import { markdown, ratios } from './engine/table.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    users: { type: 'string' },
    peer: { type: 'string' },
    runs: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
    out: { type: 'string' },
  },
});
if (values.data === undefined)
  fail('No dataset. Give the folder of a generated one: npm run bench:engine -- --data DIR [--users N]');
for (const name of ['users', 'runs'] as const)
  if (values[name] !== undefined && !/^[1-9]\d*$/.test(values[name]))
    fail(`--${name} ${values[name]} is no number. Give a whole number from 1.`);
for (const file of FILES)
  await access(join(values.data, file)).catch(() =>
    fail(
      `${values.data} holds no ${file}. Give the folder of a generated dataset with its expected answers.`,
    ),
  );
const peer = values.peer;
if (peer !== undefined)
  await access(join(peer, 'bench-lazy.mjs')).catch(() =>
    fail(`${peer} holds no bench-lazy.mjs. Give the folder of the plain engine's bench.`),
  );

const data = resolve(values.data);
const ours: Report[] = [];
const plain: PeerReport[] = [];
for (let run = 0; run < Number(values.runs); run++) {
  if (peer !== undefined) plain.push(await runPeer(resolve(peer), data));
  const script = join(import.meta.dirname, 'engine-ours.ts');
  const output = await runNode(['--expose-gc', script, data, ...(values.users ? [values.users] : [])]);
  ours.push(report.parse(JSON.parse(output)));
}
const rows = plain.length > 0 ? ratios(ours, plain) : [];
const summary = {
  data,
  node: process.version,
  processors: cpus().length,
  load: loadavg().map((load) => Math.round(load * 10) / 10),
  rows,
  ours,
  plain,
};
const text = JSON.stringify(summary, undefined, 2);
if (values.out !== undefined) await writeFile(values.out, `${text}\n`);
console.log(values.json ? text : `${markdown(rows)}\n${text}`);
const differences = new Set(ours.flatMap(({ expected }) => expected.differences));
for (const difference of differences) process.stderr.write(`${difference}\n`);
process.exitCode = differences.size > 0 ? 1 : 0;

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

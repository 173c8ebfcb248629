/*
 * What a connector does per second over SCIM, against a floor (Express that only echoes) and a peer, in one session:
 *   npm run bench:scim -- [--postgres URL] [--peer DIR] [--users 2000] [--large 200000] [--groups 10,1000,10000,100000]
 *     [--writes 2000] [--adds 500] [--duration 5] [--json] [--out FILE]
 * The connector is started by the script, on a temporary SQLite file or on the empty PostgreSQL database at URL, twice: with
 * --users and with --large people (0: not). DIR holds a peer's server.mjs (PORT, TOKEN), which keeps --users people. Groups
 * that do not leave --adds users over are measured at the larger number. Processor time per request is the figure that a
 * busy machine moves least (Linux only). Exit code 1 when a request failed, 2 when it cannot run.
 */
import { writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { startConnector } from './scim/connector.ts';
import { startFloor } from './scim/floor.ts';
import { anyGround, fillByRequests } from './scim/ground.ts';
import { startPeer } from './scim/peer.ts';
import { runPhases } from './scim/phases.ts';
import { residentMb } from './scim/process.ts';
import { rows } from './scim/table.ts';

const { values } = parseArgs({
  options: {
    postgres: { type: 'string' },
    peer: { type: 'string' },
    users: { type: 'string', default: '2000' },
    large: { type: 'string', default: '200000' },
    groups: { type: 'string', default: '10,1000,10000,100000' },
    writes: { type: 'string', default: '2000' },
    adds: { type: 'string', default: '500' },
    duration: { type: 'string', default: '5' },
    json: { type: 'boolean', default: false },
    out: { type: 'string' },
  },
});
const plan = {
  writes: whole('writes', values.writes),
  adds: whole('adds', values.adds),
  duration: whole('duration', values.duration),
};
const [users, many] = [whole('users', values.users), whole('large', values.large)];
const sizes = values.groups.split(',').map((size) => whole('groups', size));
const run = Date.now().toString(36);
const fitting = (count: number) => sizes.filter((size) => size + plan.adds <= count);

const ours = await measureOurs(users);
const large = many === 0 ? undefined : await measureOurs(many);
const echo = await measureFloor();
const peer = values.peer === undefined ? undefined : await measurePeer(values.peer);

const table = rows({ small: ours.report, large: large?.report, echo, peer });
const memory = { 'resident MB': ours.memory, 'resident MB, large': large?.memory };
const text = JSON.stringify(
  { plan, node: process.version, load: loadavg(), memory, phases: table },
  undefined,
  2,
);
if (values.out !== undefined) await writeFile(values.out, `${text}\n`);
if (values.json) console.log(text);
else {
  console.table(Object.fromEntries(table.map(({ phase, ...row }) => [phase, row])));
  console.log(
    memory,
    'load',
    loadavg()
      .map((load) => load.toFixed(1))
      .join(' '),
  );
}
process.exitCode = table.some(({ failed }) => failed > 0) ? 1 : 0;

async function measureOurs(count: number) {
  await using connector = await startConnector(values.postgres, `${run}-${count}`, count, fitting(count));
  const { target, ground } = connector;
  const report = await runPhases(target, ground, plan, true);
  return { report, memory: residentMb(target.pid) };
}

async function measureFloor() {
  await using floor = await startFloor();
  // Not filled by requests: it has compiled nothing before the first phase, as the connector has not.
  return await runPhases(floor, anyGround(run, users, fitting(users)), plan, false);
}

async function measurePeer(folder: string) {
  await using target = await startPeer(folder);
  const ground = await fillByRequests(target, run, users, fitting(users));
  return await runPhases(target, ground, plan, true);
}

function whole(name: string, text: string): number {
  if (!/^\d+$/.test(text)) fail(`--${name} ${text} is no whole number.`);
  return Number(text);
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

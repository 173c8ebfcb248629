/*
 * What a running connector does per second over SCIM, against the floor of the same run (Express that only echoes):
 *   npm run bench:scim -- --base http://127.0.0.1:8080/scim/v2 --token T [--pid PID]
 *     [--users 2000] [--groups 10,1000] [--duration 5] [--json] [--out FILE]
 * --pid gives the connector's processor time per request, the figure that a busy machine moves least (Linux only).
 * It writes into the store: use an empty one. Exit code 1 when a request failed, 2 when it cannot run.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { startFloor } from './scim/floor.ts';
import { ADDS, runPhases } from './scim/phases.ts';
import { ratios } from './scim/table.ts';

const { values } = parseArgs({
  options: {
    base: { type: 'string' },
    token: { type: 'string' },
    pid: { type: 'string' },
    users: { type: 'string', default: '2000' },
    groups: { type: 'string', default: '10,1000' },
    duration: { type: 'string', default: '5' },
    json: { type: 'boolean', default: false },
    out: { type: 'string' },
  },
});
const { base, token } = values;
if (base === undefined || token === undefined) {
  fail(
    'No server. Give --base with the address that ends in /scim/v2, and --token with a token of scope scim.',
  );
}
const plan = {
  users: whole('users', values.users),
  groups: values.groups.split(',').map((size) => whole('groups', size)),
  duration: whole('duration', values.duration),
};
const most = Math.max(...plan.groups) + ADDS;
if (plan.users < most) fail(`--users ${plan.users} is too few for the groups. Give ${most} or more.`);

const run = Date.now().toString(36);
const pid = values.pid === undefined ? undefined : whole('pid', values.pid);
const server = await runPhases({ base: base.replace(/\/$/, ''), token, pid }, plan, run, true);
await using floor = await startFloor();
const echo = await runPhases(floor, plan, run, false);

const rows = ratios(server, echo);
const text = JSON.stringify({ plan, node: process.version, phases: rows }, undefined, 2);
if (values.out !== undefined) await writeFile(values.out, `${text}\n`);
if (values.json) console.log(text);
else console.table(Object.fromEntries(rows.map(({ phase, ...row }) => [phase, row])));
process.exitCode = rows.some(({ failed }) => failed > 0) ? 1 : 0;

function whole(name: string, text: string): number {
  if (!/^[1-9]\d*$/.test(text)) fail(`--${name} ${text} is no whole number from 1.`);
  return Number(text);
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

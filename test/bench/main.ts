import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * `npm run bench`: the load on a connector of its own (bench:scim), then, where PORTILLON_BENCH_DATA names a
 * dataset, the engine on it (bench:engine). Each prints ratios to a floor measured in the same run.
 */
const here = import.meta.dirname;
const main = resolve(here, '../../connector/main.ts');
const PORT = 8490;
const data = await mkdtemp(join(tmpdir(), 'portillon-bench-'));

const server = spawn(process.execPath, [main, 'serve', '--port', String(PORT), '--data', data], {
  stdio: 'ignore',
});
try {
  await ready();
  const { token } = JSON.parse(
    await output([main, 'token', 'create', '--data', data, '--scope', 'scim', '--name', 'bench', '--json']),
  ) as { token: string };
  const base = `http://127.0.0.1:${PORT}/scim/v2`;
  await show([
    join(here, 'scim.ts'),
    '--base',
    base,
    '--token',
    token,
    '--pid',
    String(server.pid),
    ...process.argv.slice(2),
  ]);
} finally {
  server.kill('SIGTERM');
  await once(server, 'exit');
  await rm(data, { recursive: true });
}

const dataset = process.env['PORTILLON_BENCH_DATA'];
if (dataset) await show(['--expose-gc', join(here, 'engine.ts'), '--data', dataset]);
else console.log('bench:engine left out: set PORTILLON_BENCH_DATA to the folder of a permissions dataset.');

async function ready(): Promise<void> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline;) {
    if ((await fetch(`http://127.0.0.1:${PORT}/readyz`).catch(() => undefined))?.ok) return;
    if (server.exitCode !== null) throw new Error(`portillon serve ended with ${server.exitCode}`);
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('portillon serve was not ready within 60 s');
}

async function output(args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.on('data', (chunk) => (text += String(chunk)));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${args[1]} ended with ${code}`);
  return text;
}

async function show(args: readonly string[]): Promise<void> {
  const [code] = await once(spawn(process.execPath, args, { stdio: 'inherit' }), 'exit');
  if (code !== 0) process.exitCode = 1;
}

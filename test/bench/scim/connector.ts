import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { v7 } from 'uuid';
import { hashSecret, newToken } from '../../../connector/http/secret.ts';
import { openStore, type StoreOptions } from '../../../connector/store/open.ts';
import { freePorts } from '../../fixture/port.ts';
import { temporaryFolder } from '../../fixture/temporary.ts';
import { writeConfig } from '../start/config.ts';
import type { Target } from './load.ts';

const MAIN = join(import.meta.dirname, '../../../connector/main.ts');

/** `portillon serve` in a process of its own on a new, empty store: SQLite, or the PostgreSQL database at `postgres`. */
export async function startConnector(postgres: string | undefined): Promise<Target & AsyncDisposable> {
  await using started = new AsyncDisposableStack();
  const folder = started.use(await temporaryFolder('bench-scim')).path;
  const address: StoreOptions =
    postgres === undefined
      ? { kind: 'sqlite', file: join(folder, 'store.db') }
      : { kind: 'postgres', url: postgres };
  const token = newToken();
  const config = await prepare(folder, address, token);
  const [port = 0] = await freePorts(1);
  const child = spawn(
    process.execPath,
    [
      ...(process.env['BENCH_NODE_OPTIONS']?.split(' ') ?? []),
      MAIN,
      'serve',
      '--json',
      '--config',
      config,
      '--data',
      folder,
      '--port',
      String(port),
    ],
    { stdio: ['ignore', 'ignore', 'ignore'] },
  );
  started.defer(async () => {
    child.kill('SIGTERM');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  });
  while (!(await isReady(port))) {
    if (child.exitCode !== null) throw new Error('The connector does not start.');
    await wait(20);
  }
  const running = started.move();
  return {
    base: `http://127.0.0.1:${port}/scim/v2`,
    token,
    pid: child.pid,
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

async function prepare(folder: string, address: StoreOptions, token: string): Promise<string> {
  await using store = await openStore(address);
  const hash = hashSecret(token);
  await store.tokens.add({
    id: v7(),
    name: 'bench',
    scope: 'scim',
    source: 'bench',
    hash,
    createdAt: Date.now(),
  });
  return await writeConfig(folder, address, store);
}

async function isReady(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/readyz`)).ok;
  } catch {
    return false;
  }
}

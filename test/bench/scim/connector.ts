import { join } from 'node:path';
import { hashSecret, newToken } from '../../../connector/http/secret.ts';
import { openStore, type StoreOptions } from '../../../connector/store/open.ts';
import { newId } from '../../../shared/text/new-id.ts';
import { freePorts } from '../../fixture/port.ts';
import { temporaryFolder } from '../../fixture/temporary.ts';
import { writeConfig } from '../start/config.ts';
import { untilQuiet } from './cpu.ts';
import { fillStore } from './fill.ts';
import type { Ground } from './ground.ts';
import type { Target } from './load.ts';
import { startProcess } from './process.ts';

const MAIN = join(import.meta.dirname, '../../../connector/portillon.js');
const SOURCE = 'bench';

export interface Filled extends AsyncDisposable {
  readonly target: Target;
  readonly ground: Ground;
}

/** `portillon serve` in a process of its own on a store with people and groups: SQLite, or the empty PostgreSQL database at `postgres`. */
export async function startConnector(
  postgres: string | undefined,
  run: string,
  users: number,
  sizes: readonly number[],
): Promise<Filled> {
  await using started = new AsyncDisposableStack();
  const folder = started.use(await temporaryFolder('bench-scim')).path;
  const address: StoreOptions =
    postgres === undefined
      ? { kind: 'sqlite', file: join(folder, 'store.db') }
      : { kind: 'postgres', url: postgres };
  const token = newToken();
  const { config, ground } = await prepare(folder, address, token, run, users, sizes);
  const [port = 0] = await freePorts(1);
  const origin = `http://127.0.0.1:${port}`;
  const target = started.use(
    await startProcess({
      // As its users start it, with the flags of its first line.
      program: MAIN,
      args: ['serve', '--json', '--config', config, '--data', folder, '--port', String(port)],
      ready: `${origin}/readyz`,
      base: `${origin}/scim/v2`,
      token,
    }),
  );
  // It plans every portal once, after it is ready.
  if (target.pid !== undefined) await untilQuiet(target.pid);
  const running = started.move();
  return { target, ground, [Symbol.asyncDispose]: () => running.disposeAsync() };
}

async function prepare(
  folder: string,
  address: StoreOptions,
  token: string,
  run: string,
  users: number,
  sizes: readonly number[],
) {
  await using store = await openStore(address);
  const now = Date.now();
  const hash = hashSecret(token);
  await store.tokens.add({ id: newId(), name: SOURCE, scope: 'scim', source: SOURCE, hash, createdAt: now });
  const ground = await fillStore(store, SOURCE, run, users, sizes);
  return { ground, config: await writeConfig(folder, address, store) };
}

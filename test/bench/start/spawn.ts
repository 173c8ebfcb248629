import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePorts } from '../../fixture/port.ts';
import { processorMs } from '../scim/cpu.ts';

/** One start of a connector. */
export interface Start {
  /** From the spawn to the first 200 of /readyz. */
  readonly readyMs: number;
  /** To the first answer of any kind. */
  readonly listeningMs: number;
  /** Processor time of the process until then, which a busy machine moves least; undefined where there is no /proc. */
  readonly processorMs: number | undefined;
}

const MAIN = join(import.meta.dirname, '../../../connector/portillon.js');
const PATIENCE = 120_000;

/** Starts a connector in a process of its own, asks /readyz until it is 200, and ends it. */
export async function measureStart(config: string, data: string): Promise<Start> {
  const [port = 0] = await freePorts(1);
  const begin = performance.now();
  const child = spawn(
    process.execPath,
    [MAIN, 'serve', '--json', '--config', config, '--data', data, '--port', String(port)],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  child.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()));
  const ended = once(child, 'exit');
  try {
    let listeningMs: number | undefined;
    for (;;) {
      const status = await fetch(`http://127.0.0.1:${port}/readyz`).then(
        (answer) => answer.status,
        () => undefined,
      );
      const now = Math.round(performance.now() - begin);
      if (status !== undefined) listeningMs ??= now;
      if (status === 200)
        return { readyMs: now, listeningMs: listeningMs!, processorMs: processorMs(child.pid!) };
      if (child.exitCode !== null || now > PATIENCE) throw new Error(`The connector is not ready:\n${said}`);
      await wait(10);
    }
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Target } from './load.ts';

/** The echo server in a process of its own, on a free port; it ends with the answer's disposal. */
export async function startFloor(): Promise<Target & AsyncDisposable> {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.resolve('./echo.ts'))], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = () => child.kill();
  process.once('exit', stop);
  const [port] = (await once(child.stdout, 'data')) as [Buffer];
  return {
    base: `http://127.0.0.1:${port.toString().trim()}/scim/v2`,
    token: 'none',
    pid: child.pid,
    async [Symbol.asyncDispose]() {
      process.off('exit', stop);
      stop();
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
}

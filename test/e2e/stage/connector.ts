import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { runHere } from '../../connector/cli/run.ts';

const MAIN = resolve(import.meta.dirname, '../../../connector/portillon.js');
const run = promisify(execFile);

/** A connector as a process of its own, driven by its command line only, as an operator would. */
export interface RunningConnector extends AsyncDisposable {
  readonly url: string;
  /** Runs a command beside the server and answers its `--json` output; not in a process, which takes longer to start. */
  command(...args: string[]): Promise<unknown>;
  /** What a command prints for people, and its exit code. */
  say(...args: string[]): Promise<{ readonly code: number; readonly text: string }>;
  stop(): Promise<void>;
}

interface ConnectorOptions {
  readonly dataDir: string;
  /** Without one, the embedded sample organisation. */
  readonly configFile?: string;
  readonly port: number;
  readonly environment: Readonly<Record<string, string>>;
}

/** Starts `portillon serve` and waits until /readyz answers 200. */
export async function startConnector(options: ConnectorOptions): Promise<RunningConnector> {
  const { dataDir, configFile, port } = options;
  const env = { ...process.env, ...options.environment, NO_COLOR: '1' };
  const common = ['--data', dataDir, ...(configFile === undefined ? [] : ['--config', configFile])];
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [MAIN, 'serve', '--port', String(port), ...common], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += String(chunk)));
  await untilReady(url, () => {
    if (child.exitCode !== null) throw new Error(`portillon serve ended with ${child.exitCode}:\n${printed}`);
  }).catch((error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });
  const stop = async () => {
    if (child.exitCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  const say = async (...args: string[]) => {
    const answer = await run(process.execPath, [MAIN, ...args, ...common], { env }).catch(
      (error: { code: number; stdout: string; stderr: string }) => error,
    );
    return { code: 'code' in answer ? answer.code : 0, text: answer.stdout + answer.stderr };
  };
  return {
    url,
    say,
    async command(...args) {
      const { code, out, err } = await runHere([...args, '--json', ...common], env);
      if (code !== 0) throw new Error(`portillon ${args.join(' ')} ended with ${code}:\n${out}${err}`);
      return JSON.parse(out);
    },
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

/** Its modules are read and compiled at each start: a second, or ten on a machine that does much else. */
const READY_WITHIN_MS = 60_000;

async function untilReady(url: string, check: () => void): Promise<void> {
  for (const deadline = Date.now() + READY_WITHIN_MS; Date.now() < deadline;) {
    check();
    const ready = await fetch(`${url}/readyz`).catch(() => undefined);
    if (ready?.ok) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`${url}/readyz did not answer 200 within ${READY_WITHIN_MS} ms`);
}

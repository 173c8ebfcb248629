import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Target } from './load.ts';

const PATIENCE = 120_000;

interface Command {
  /** Run with this very Node as the first `node` of the path. */
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Answers with a 2xx status once the server is ready. */
  readonly ready: string;
  readonly base: string;
  readonly token: string;
}

/** A server in a process of its own, which ends with the answer's disposal. @throws Error when it does not start */
export async function startProcess(command: Command): Promise<Target & AsyncDisposable> {
  const { program, args, cwd, env, ready, base, token } = command;
  const child = spawn(program, args, {
    ...(cwd === undefined ? {} : { cwd }),
    env: { ...process.env, PATH: `${dirname(process.execPath)}:${process.env['PATH']}`, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (bytes: Buffer) => (said = (said + bytes.toString()).slice(-2_000)));
  const kill = () => child.kill();
  process.once('exit', kill);
  const giveUpAt = performance.now() + PATIENCE;
  const headers = { authorization: `Bearer ${token}` };
  while (!(await isThere(ready, headers))) {
    if (child.exitCode !== null || performance.now() > giveUpAt) {
      kill();
      throw new Error(`${program} does not start:\n${said}`);
    }
    await wait(50);
  }
  return {
    base,
    token,
    pid: child.pid,
    async [Symbol.asyncDispose]() {
      process.off('exit', kill);
      kill();
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
}

async function isThere(url: string, headers: Readonly<Record<string, string>>): Promise<boolean> {
  try {
    return (await fetch(url, { headers })).ok;
  } catch {
    return false;
  }
}

/** Resident memory of a process, in MB; undefined where there is no /proc. */
export function residentMb(pid: number | undefined): number | undefined {
  try {
    const found = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return found ? Math.round(Number(found[1]) / 1024) : undefined;
  } catch {
    return undefined;
  }
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Locale } from '../../../shared/problem.ts';
import { runCommandLine } from '../../../connector/cli/program.ts';
import type { Terminal } from '../../../connector/cli/terminal.ts';
import { temporaryFolder } from '../../fixture/temporary.ts';

const MAIN = join(import.meta.dirname, '..', '..', '..', 'connector', 'portillon.js');

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `portillon` to its end, in English, outside any terminal. */
export async function portillon(cwd: string, ...args: readonly string[]): Promise<Ended> {
  const { ended } = start(cwd, args);
  return ended;
}

/** The same without a process of its own: as quick as the command itself. */
export function command(cwd: string, ...args: readonly string[]): Promise<Ended> {
  return runIn(cwd, undefined, args);
}

/** The same on a terminal of so many columns, without its colours. */
export function commandAt(cwd: string, width: number, ...args: readonly string[]): Promise<Ended> {
  return runIn(cwd, width, args);
}

function runIn(cwd: string, width: number | undefined, args: readonly string[]): Promise<Ended> {
  const environment = {
    PORTILLON_LANG: 'en',
    PORTILLON_CONFIG: join(cwd, 'portillon.yaml'),
    PORTILLON_DATA: join(cwd, 'data'),
  };
  return runHere(args, environment, width);
}

/** A command in this process, with this environment; what it prints is kept. */
export async function runHere(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  width?: number,
): Promise<Ended> {
  const output = { out: '', err: '' };
  const terminalFor = (locale: Locale, json: boolean): Terminal => ({
    locale,
    json,
    width,
    print: (line) => void (output.out += `${line}\n`),
    warn: (line) => void (output.err += `${line}\n`),
    style: (_style, text) => text,
    progress: () => ({ update: () => undefined, done: () => undefined }),
  });
  const code = await runCommandLine(args, environment, terminalFor);
  return { code, ...output };
}

/** What {@link command} printed with `--json`. */
export async function commandJson(cwd: string, ...args: readonly string[]): Promise<unknown> {
  return JSON.parse((await command(cwd, ...args, '--json')).out);
}

/** What `--json` printed: one line. */
export async function portillonJson(cwd: string, ...args: readonly string[]): Promise<unknown> {
  const { out, err, code } = await portillon(cwd, ...args, '--json');
  if (out.trim().split('\n').length !== 1) throw new Error(`${code}: not one line of JSON:\n${out}${err}`);
  return JSON.parse(out);
}

export interface Serving extends AsyncDisposable {
  readonly url: string;
  readonly out: () => string;
  readonly err: () => string;
  /** Sends a signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<Ended>;
}

/** Starts `portillon serve` on a free port and waits until it has said that it is ready. */
export async function serve(cwd: string, ...args: readonly string[]): Promise<Serving> {
  const { child, ended, output } = start(cwd, ['serve', '--port', '0', ...args]);
  const address = () => /http:\/\/127\.0\.0\.1:\d+/.exec(output.out)?.[0];
  while (address() === undefined && child.exitCode === null) await wait(20);
  const url = address();
  if (url === undefined) throw new Error(`serve did not start:\n${output.out}${output.err}`);
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  return {
    url,
    out: () => output.out,
    err: () => output.err,
    end,
    [Symbol.asyncDispose]: async () => void (await end('SIGKILL')),
  };
}

function start(cwd: string, args: readonly string[]) {
  const env = {
    PATH: process.env['PATH'],
    PORTILLON_LANG: 'en',
    PORTILLON_CONFIG: 'portillon.yaml',
    SECRET: 's3cr3t',
  };
  const child = spawn(process.execPath, [MAIN, ...args], { cwd, env });
  const output = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.err += text));
  const ended = once(child, 'close').then(([code]): Ended => ({ code: code as number | null, ...output }));
  return { child, ended, output };
}

/** A folder with a small organisation of its own: people.csv, sites.csv, accounts.csv, policy.yaml, portillon.yaml. */
export async function workFolder() {
  const folder = await temporaryFolder('cli');
  await cp(join(import.meta.dirname, 'organisation'), folder.path, { recursive: true });
  return {
    path: folder.path,
    write: (name: string, text: string) => writeFile(join(folder.path, name), text),
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}

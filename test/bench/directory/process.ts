import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { processorMs } from '../scim/cpu.ts';

/** What one run cost. */
export interface Cost {
  readonly wallMs: number;
  readonly cpuMs: number;
  /** The most that was resident at any time. */
  readonly peakMb: number;
}

const LOOK_EVERY_MS = 5;

/** Runs a program that says nothing of interest, and watches it from outside (Linux only). @throws Error when it fails */
export async function watch(command: string, args: readonly string[]): Promise<Cost> {
  const begun = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()));
  const ended = once(child, 'exit').then(([code]: unknown[]) => ({ code, at: performance.now() }));
  let cpuMs = 0;
  let peakMb = 0;
  const look = () => {
    if (child.pid === undefined) return;
    cpuMs = processorMs(child.pid) ?? cpuMs;
    peakMb = peakOf(child.pid) ?? peakMb;
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  const { code, at } = await ended;
  clearInterval(timer);
  if (code !== 0) throw new Error(`${command} ended with ${String(code)}:\n${said}`);
  return { wallMs: at - begun, cpuMs, peakMb };
}

/** Not what getrusage(2) says: that begins with the process which started this one. */
function peakOf(pid: number | 'self'): number | undefined {
  try {
    const found = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return found ? Number(found[1]) / 1024 : undefined;
  } catch {
    return undefined;
  }
}

const here = (file: string) => new URL(file, import.meta.url).pathname;

/** Those of the first line of the connector's own entry. */
const FLAGS =
  /^.*/.exec(readFileSync(here('../../../connector/portillon.js'), 'utf8'))![0].match(/--\S+/g) ?? [];

/**
 * Runs one of the scripts of the folder above in a Node of its own; it prints its findings as JSON. What it asks for by a
 * message is done by `onAsked`, and answered by another.
 */
export async function runScript<T>(
  name: string,
  parameters: object,
  onAsked: () => Promise<void> = async () => undefined,
): Promise<T> {
  const args = [...FLAGS, here('entry.js'), here(`../${name}`), JSON.stringify(parameters)];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  child.on('message', () => void onAsked().then(() => child.send('done')));
  let output = '';
  child.stdout!.on('data', (bytes: Buffer) => (output += bytes.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${name} ended with ${code}.`);
  return JSON.parse(output) as T;
}

/** Has the process that started this one do what `onAsked` of {@link runScript} does. */
export async function askParent(): Promise<void> {
  process.send?.('asked');
  await once(process, 'message');
}

/** Measures a piece of work from inside of its process, from its first line to its last. */
export async function costOf<T>(work: () => Promise<T>): Promise<Cost & { readonly result: T }> {
  const begun = performance.now();
  const before = process.cpuUsage();
  const result = await work();
  const wallMs = performance.now() - begun;
  const { user, system } = process.cpuUsage(before);
  return { wallMs, cpuMs: (user + system) / 1000, peakMb: peakOf('self') ?? 0, result };
}

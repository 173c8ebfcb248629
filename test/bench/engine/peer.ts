import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { temporaryFolder } from '../../fixture/temporary.ts';

const quantiles = z.looseObject({ p50: z.number(), p99: z.number() });
const memory = z.looseObject({ rssMB: z.number(), heapMB: z.number(), abMB: z.number() });

/** What the plain engine's bench prints that is compared. */
const report = z.looseObject({
  matchAllMs: z.number(),
  matchAllCpuMs: z.number(),
  checkNs: quantiles,
  listUs: quantiles,
  whoMs: quantiles,
  groupGain1000Ms: z.number(),
  groupLose1000Ms: z.number(),
  memMatched: memory,
});

export type PeerReport = z.infer<typeof report>;

/**
 * Runs the plain engine's bench on a dataset, in a process of its own; it writes its files into a folder that goes.
 * @param folder holds `bench-lazy.mjs`
 * @throws Error with what the peer complains of
 */
export async function runPeer(folder: string, data: string): Promise<PeerReport> {
  await using scratch = await temporaryFolder('bench-peer');
  const output = await runNode(
    ['--expose-gc', '--max-old-space-size=16000', join(folder, 'bench-lazy.mjs'), `--data=${data}`],
    scratch.path,
  );
  return report.parse(JSON.parse(output));
}

/** Runs Node and answers what it prints. @throws Error with what it complains of */
export async function runNode(args: readonly string[], cwd = process.cwd()): Promise<string> {
  const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [code, output, complaint] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  if (code !== 0) throw new Error(complaint);
  return output;
}

import { open } from 'node:fs/promises';

/** A file that is being written is not read: half of an export looks like departures. */
export async function readSteadily(path: string, signal: AbortSignal): Promise<Buffer | 'moving'> {
  await using file = await open(path);
  const before = await file.stat({ bigint: true });
  const bytes = await file.readFile({ signal });
  const after = await file.stat({ bigint: true });
  const isSteady = before.mtimeNs === after.mtimeNs && after.size === BigInt(bytes.length);
  return isSteady ? bytes : 'moving';
}

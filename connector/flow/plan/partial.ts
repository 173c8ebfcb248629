import type { SnapshotRecord } from '../../store/store.ts';

/** Sources whose latest read was partial or failed: absent there is not gone (P11). */
export function partialSources(latest: readonly SnapshotRecord[]): ReadonlySet<string> {
  return new Set(latest.filter(({ status }) => status !== 'complete').map(({ source }) => source));
}

import type { Problem } from '../../shared/problem.ts';
import type { CursorMark } from './delta.ts';
import type { Organisation } from './directory-entry.ts';
import type { Snapshot } from './source.ts';

/** What was read before the end, or before the problem. */
export interface Reading extends Organisation {
  readonly problem?: Problem;
  readonly cursor?: CursorMark;
}

/** Without a problem a read is complete; with one, what was read before it is true and absence means nothing. */
export function toSnapshot(
  source: string,
  startedAt: number,
  finishedAt: number,
  reading: Reading,
): Snapshot {
  const { people, groups, warnings, problem, cursor } = reading;
  const times = { source, startedAt, finishedAt };
  if (!problem) return { ...times, status: 'complete', people, groups, warnings, ...(cursor && { cursor }) };
  const status = people.length + groups.length === 0 ? 'failed' : 'partial';
  return { ...times, status, people, groups, warnings, problem };
}

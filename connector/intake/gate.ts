import { z } from 'zod';
import type { Problem } from '../../shared/problem.ts';
import type { DirectoryState } from '../store/store.ts';
import type { Comparison } from './compare.ts';
import { groupLosses, totalLosses } from './losses.ts';
import type { Loss } from './loss.ts';
import { intakeProblems } from './problems.ts';
import type { Snapshot } from './source.ts';

/**
 * How many departures in one read are plausible. A read is refused when it takes away more than `count`
 * and more than `percent` of what there is: a small directory may change a lot, a large one may not.
 */
export const gateSchema = z.strictObject({
  /** Of the active people, the groups, the memberships and the nestings, each by itself. */
  count: z.int().nonnegative().default(10),
  percent: z.number().min(0).max(100).default(20),
  /** Of the members of one group. */
  groupCount: z.int().nonnegative().default(10),
  groupPercent: z.number().min(0).max(100).default(50),
});
export type GateLimits = z.output<typeof gateSchema>;

/**
 * Why the removals of a complete read are not believed; undefined when they are. A directory that answers
 * nobody, or no group where there were some, is never believed: that is a lost right or a wrong filter.
 */
export function judge(
  state: DirectoryState,
  snapshot: Snapshot,
  comparison: Comparison,
  limits: GateLimits,
): Problem | undefined {
  const { source } = snapshot;
  if (snapshot.people.length === 0) return intakeProblems.SRC_EMPTY({ source, what: 'people' });
  const hadGroups = state.groups.some(({ status }) => status === 'active');
  if (snapshot.groups.length === 0 && hadGroups) return intakeProblems.SRC_EMPTY({ source, what: 'groups' });
  const loss =
    totalLosses(state, comparison).find(isBeyond(limits.count, limits.percent)) ??
    groupLosses(state, snapshot, comparison.changes).find(isBeyond(limits.groupCount, limits.groupPercent));
  return loss && intakeProblems.SRC_IMPLAUSIBLE({ source, loss });
}

function isBeyond(count: number, percent: number): (loss: Loss) => boolean {
  return ({ left, total }) => total - left > count && (total - left) * 100 > total * percent;
}

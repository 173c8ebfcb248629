import { z } from 'zod';
import type { Problem } from '../../shared/problem.ts';
import type { DirectoryState } from '../store/store.ts';
import type { Comparison } from './comparison.ts';
import { groupLosses, totalLosses } from './losses.ts';
import type { Loss } from './loss.ts';
import { membersWhere, pairCount } from './pairs.ts';
import { intakeProblems } from './problems.ts';
import type { Snapshot } from './source.ts';

/**
 * How many departures in one read are plausible. A read is held when it takes away more than `count` and more than
 * `percent` of what there is: a small directory may change a lot, a large one may not; and when it takes away more than
 * `most`, however large the directory is.
 */
export const gateSchema = z.strictObject({
  /** Of the active people, the groups, the memberships and the nestings, each by itself. */
  count: z.int().nonnegative().default(10),
  percent: z.number().min(0).max(100).default(20),
  /** Of the people, the groups, and the accounts that would have no right left. */
  most: z.int().nonnegative().default(500),
  /** Of the members of one group. */
  groupCount: z.int().nonnegative().default(10),
  groupPercent: z.number().min(0).max(100).default(50),
  /** Of the accounts in portals that have a right, by the policy in force. */
  accountCount: z.int().nonnegative().default(10),
  accountPercent: z.number().min(0).max(100).default(20),
  /** Of all rights in all portals, by the policy in force. */
  grantCount: z.int().nonnegative().default(500),
  grantPercent: z.number().min(0).max(100).default(20),
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
  const loss = totalLosses(state, comparison).find((one) =>
    beyond(one, limits.count, limits.percent, isCounted(one) ? limits.most : Infinity),
  );
  return loss && intakeProblems.SRC_IMPLAUSIBLE({ source, loss });
}

/** A read without the departures that are not believed of single groups, and what to tell of each. */
export interface Spared {
  readonly comparison: Comparison;
  readonly warnings: readonly Problem[];
}

/**
 * A group that loses too many of its members at once keeps them all: its departures are left aside, the rest of the
 * read is believed. One emptied group must not cost its people their rights, nor stop everybody else's changes.
 */
export function spareGroups(
  state: DirectoryState,
  snapshot: Snapshot,
  comparison: Comparison,
  limits: GateLimits,
): Spared {
  const { changes, counts } = comparison;
  const losses = groupLosses(state, snapshot, changes).filter((loss) =>
    beyond(loss, limits.groupCount, limits.groupPercent),
  );
  if (losses.length === 0) return { comparison, warnings: [] };
  const spared = new Set(losses.map(({ id }) => id));
  const removeMemberships = membersWhere(changes.removeMemberships, (group) => !spared.has(group));
  return {
    comparison: {
      changes: { ...changes, removeMemberships },
      counts: { ...counts, membershipsRemoved: pairCount(removeMemberships) },
    },
    warnings: losses.map((loss) => intakeProblems.SRC_GROUP_IMPLAUSIBLE({ source: snapshot.source, loss })),
  };
}

/** Memberships follow the people and the groups: one large group may have more than `most` of them. */
const isCounted = ({ kind }: Loss) => kind === 'people' || kind === 'groups';

/** Whether a loss is more than `count` and `percent` together, or than `most` alone. */
export function beyond({ left, total }: Loss, count: number, percent: number, most = Infinity): boolean {
  const lost = total - left;
  return lost > most || (lost > count && lost * 100 > total * percent);
}

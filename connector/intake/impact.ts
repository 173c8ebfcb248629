import type { Problem } from '../../shared/problem.ts';
import type { Store } from '../store/store.ts';
import type { Comparison } from './comparison.ts';
import { beyond, type GateLimits } from './gate.ts';
import type { Loss } from './loss.ts';
import { eachPair } from './pairs.ts';
import { intakeProblems } from './problems.ts';

/**
 * What changes cost in the portals: called before they are written, in their transaction, and its answer after it. Given
 * by whoever wires intake and flow together, since intake knows no rights.
 */
export type Impact = (inside: Store) => Promise<(() => Promise<readonly Loss[]>) | undefined>;

/** Changes of so few people cannot cost many their rights; everybody's rights are counted for more of them only. */
export function isWorthMeasuring({ changes, counts }: Comparison, { accountCount }: GateLimits): boolean {
  if (counts.nestingsRemoved > 0) return true;
  const touched = new Set(changes.suspend);
  for (const { member } of eachPair(changes.removeMemberships)) touched.add(member);
  return touched.size + counts.peopleUpdated + counts.peopleSuspended > accountCount;
}

/** Why so many rights are not taken away without an approval; undefined when they are. */
export function judgeImpact(
  source: string,
  losses: readonly Loss[],
  limits: GateLimits,
): Problem | undefined {
  const loss = losses.find((one) =>
    one.kind === 'accounts'
      ? beyond(one, limits.accountCount, limits.accountPercent, limits.most)
      : beyond(one, limits.grantCount, limits.grantPercent),
  );
  return loss && intakeProblems.SRC_COSTLY({ source, loss });
}

import type { Plan } from '../../../shared/plan/step.ts';
import type { Store, StoredPlan } from '../../store/store.ts';
import { fingerprint, hashParts } from '../hash.ts';
import { movedSince, sayMoved } from '../moved.ts';
import { planProblems } from '../problems.ts';
import { sayStanding } from '../say-standing.ts';
import { isReady, type Standing } from '../standing.ts';

/**
 * Moves an open plan to applying, with its audit record. Of two callers one succeeds.
 *
 * @param fresh the same portals' parts, planned now
 * @throws Problem PLAN_OUTDATED (the plan becomes stale), PLAN_WAITS, PLAN_BUSY
 */
export async function startApplying(
  store: Pick<Store, 'transaction'>,
  plan: StoredPlan,
  standing: Standing,
  fresh: readonly Plan[],
  actor: string,
  now: number,
): Promise<void> {
  const { id, hash } = plan;
  const enter = (to: 'applying' | 'stale', action: string, data: object) =>
    store.transaction(async ({ plans, audit }) => {
      if (!(await plans.move(id, 'open', to))) throw planProblems.PLAN_BUSY({ plan: id });
      await audit.append({ at: now, actor, action, subject: id, data: { hash, ...data } });
    });
  if (hashParts(fresh) !== hash) {
    const moved = plan.parts.flatMap((part) => {
      const other = fresh.find(({ portal }) => portal === part.portal);
      return (other && movedSince(part, other, fingerprint)) ?? [];
    });
    await enter('stale', 'plan.stale', { moved });
    throw planProblems.PLAN_OUTDATED({ plan: id, moved: sayMoved(moved) });
  }
  if (!isReady(standing)) throw planProblems.PLAN_WAITS({ plan: id, waits: sayStanding(standing) });
  await enter('applying', 'plan.applying', {});
}

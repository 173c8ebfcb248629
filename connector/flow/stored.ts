import type { Store, StoredPlan } from '../store/store.ts';
import { planProblems } from './problems.ts';

/** A stored plan by its id, or by the beginning of one that no other shares. @throws Problem PLAN_UNKNOWN */
export async function planOf(store: Pick<Store, 'plans'>, id: string): Promise<StoredPlan> {
  const plan = await store.plans.get(id);
  if (!plan) throw planProblems.PLAN_UNKNOWN({ plan: id });
  return plan;
}

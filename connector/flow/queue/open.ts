import type { Plan } from '../../../shared/plan/step.ts';
import type { Descriptor } from '../../../shared/portal/descriptor.ts';
import type { Store, StoredPlan } from '../../store/store.ts';
import { confirmSteps } from '../confirm.ts';
import { hashParts } from '../hash.ts';
import type { Planned } from '../plan.ts';
import { propose } from '../propose.ts';
import { isFree, partOf } from './work.ts';

/** Plans further back are not gone on with. */
const RECENT = 50;

export type QueueStore = Pick<Store, 'plans' | 'transaction'>;

/**
 * The plan that a queue works off: the one that is kept already when it says what would be planned now, whoever made
 * it, so that its approvals count; the one under way as long as nothing but this work has moved; else a new one. One
 * under way that no longer holds is cancelled.
 */
export async function openQueue(
  store: QueueStore,
  plan: () => Promise<readonly Planned[]>,
  portal: Descriptor,
  author: string,
  now: number,
): Promise<StoredPlan> {
  await confirmSteps(store, portal, author, now);
  const fresh = await plan();
  const isAdopting = fresh.some(({ adopt }) => adopt.length > 0);
  const outdated: StoredPlan[] = [];
  for (const kept of isAdopting ? [] : await keptPlans(store, portal.id)) {
    const part = partOf(kept, portal.id)!;
    const isSame = kept.hash === hashParts(fresh.map((planned) => planned.plan));
    if (kept.state === 'open' ? isSame : goesOn(part, fresh[0]!.plan)) return kept;
    if (kept.state === 'applying' && kept.author === author) outdated.push(kept);
  }
  let first: readonly Planned[] | undefined = fresh;
  const again = () => {
    const answer = first;
    first = undefined;
    return answer === undefined ? plan() : Promise.resolve(answer);
  };
  const stored = await propose(store, again, author, now);
  for (const { id, hash } of outdated)
    await store.transaction(async ({ plans, audit }) => {
      if (!(await plans.move(id, 'applying', 'cancelled'))) return;
      const data = { hash, reason: `queue ${stored.id}` };
      await audit.append({ at: now, actor: author, action: 'plan.cancelled', subject: id, data });
    });
  return stored;
}

/** Plans of this portal alone that are not finished, newest first. */
async function keptPlans({ plans }: QueueStore, portal: string): Promise<readonly StoredPlan[]> {
  const recent = await plans.list(RECENT);
  const found: StoredPlan[] = [];
  for (const { id, state } of recent) {
    if (state !== 'open' && state !== 'applying') continue;
    const kept = await plans.get(id);
    if (kept && partOf(kept, portal)) found.push(kept);
  }
  return found;
}

/** Whether what would be planned now is only what is left of a plan. */
function goesOn(part: Plan, fresh: Plan): boolean {
  const known = new Set(part.accounts.flatMap(({ steps }) => steps.filter(isFree).map(({ id }) => id)));
  return (
    part.policyVersion === fresh.policyVersion &&
    fresh.accounts.every(({ steps }) => steps.every((step) => !isFree(step) || known.has(step.id)))
  );
}

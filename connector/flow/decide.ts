import type { PlanDecision, PlanState, Store, StoredPlan } from '../store/store.ts';
import { amountsOf, namesAmounts, sayAmounts } from './amount.ts';
import { isNamed, namesOf } from './identity.ts';
import { changesOwn } from './own.ts';
import { planProblems } from './problems.ts';
import { standingOf, type Standing } from './standing.ts';
import { planOf } from './stored.ts';

/** From which states a decision may be taken, where it leads, and under which name the audit keeps it. */
const DECISIONS: Readonly<
  Record<PlanDecision['kind'], { from: readonly PlanState[]; to?: PlanState; action: string }>
> = {
  approve: { from: ['open'], action: 'plan.approved' },
  reject: { from: ['open'], to: 'rejected', action: 'plan.rejected' },
  resume: { from: ['open'], action: 'plan.resumed' },
  cancel: { from: ['open', 'applying'], to: 'cancelled', action: 'plan.cancelled' },
  'confirm-cost': { from: ['open'], action: 'plan.cost-confirmed' },
};

/**
 * Takes one decision on a stored plan, with its audit record, in one transaction; answers what the plan still waits for.
 *
 * @param id the plan's id or the beginning of one that no other shares
 * @throws Problem PLAN_UNKNOWN, PLAN_CLOSED, PLAN_OWN_APPROVAL, PLAN_APPROVED_TWICE, PLAN_REASON_MISSING,
 *   PLAN_NOT_QUARANTINED, PLAN_AMOUNT
 */
export async function decide(
  store: Pick<Store, 'transaction'>,
  id: string,
  decision: PlanDecision,
): Promise<Standing> {
  return store.transaction(async (inside) => {
    const plan = await planOf(inside, id);
    const { from, to, action } = DECISIONS[decision.kind];
    if (!from.includes(plan.state)) throw planProblems.PLAN_CLOSED({ plan: plan.id, state: plan.state });
    const earlier = await inside.plans.decisions(plan.id);
    await check(inside, plan, earlier, decision);
    await inside.plans.decide(plan.id, decision);
    if (to && !(await inside.plans.move(plan.id, plan.state, to)))
      throw planProblems.PLAN_BUSY({ plan: plan.id });
    const { kind: _, at, by, ...said } = decision;
    await inside.audit.append({
      at,
      actor: by,
      action,
      subject: plan.id,
      data: { hash: plan.hash, ...said },
    });
    return standingOf(plan, [...earlier, decision]);
  });
}

async function check(
  store: Pick<Store, 'people'>,
  plan: StoredPlan,
  earlier: readonly PlanDecision[],
  { kind, by, reason, amount }: PlanDecision,
): Promise<void> {
  switch (kind) {
    case 'approve':
      return checkApproval(store, plan, earlier, by);
    case 'resume':
      if (plan.parts.every(({ tripped }) => tripped.length === 0))
        throw planProblems.PLAN_NOT_QUARANTINED({ plan: plan.id });
      return checkReason(plan, reason);
    case 'cancel':
      return checkReason(plan, reason);
    case 'confirm-cost': {
      const due = amountsOf(plan.parts);
      if (due.length === 0) throw planProblems.PLAN_FREE({ plan: plan.id });
      if (!namesAmounts(amount ?? '', due))
        throw planProblems.PLAN_AMOUNT({ amount: { fr: sayAmounts(due, 'fr'), en: sayAmounts(due, 'en') } });
      return;
    }
    case 'reject':
      return;
  }
}

/** Author ≠ approver; nobody counts twice; nobody approves what changes their own rights (design.md, "Plan"). */
async function checkApproval(
  store: Pick<Store, 'people'>,
  plan: StoredPlan,
  earlier: readonly PlanDecision[],
  by: string,
): Promise<void> {
  const names = await namesOf(store, by);
  const isSame = async (other: string): Promise<boolean> =>
    isNamed(names, other) || [...(await namesOf(store, other))].some((name) => names.has(name));
  if (await isSame(plan.author)) throw planProblems.PLAN_OWN_APPROVAL({ plan: plan.id, why: AUTHOR });
  if (changesOwn(plan, names)) throw planProblems.PLAN_OWN_APPROVAL({ plan: plan.id, why: RIGHTS });
  for (const decision of earlier)
    if (decision.kind === 'approve' && (await isSame(decision.by)))
      throw planProblems.PLAN_APPROVED_TWICE({ plan: plan.id, by: decision.by });
}

const AUTHOR = { fr: 'vous l’avez proposé', en: 'you proposed it' };
const RIGHTS = {
  fr: 'il change votre propre compte ou vos propres droits',
  en: 'it changes your own account or your own rights',
};

function checkReason(plan: StoredPlan, reason: string | undefined): void {
  if (!reason?.trim()) throw planProblems.PLAN_REASON_MISSING({ plan: plan.id });
}

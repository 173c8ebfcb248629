import type { AccountPlan, Plan, Step } from '../../../shared/plan/step.ts';

/**
 * The plan as it is delivered once its cost is confirmed: what only waited for that is held no longer, nor is what
 * comes after it. Without a confirmation nothing changes.
 */
export function release(plan: Plan, costConfirmed: boolean): Plan {
  return costConfirmed ? { ...plan, accounts: plan.accounts.map(releaseAccount) } : plan;
}

function releaseAccount(account: AccountPlan): AccountPlan {
  const held = new Set(account.steps.filter(isHeldForGood).map(({ id }) => id));
  // The steps stand in their order: none before what it comes after.
  const steps = account.steps.map((step): Step => {
    // Held by a step: free with it. Held by a stage that has to be seen first: no money changes that.
    const { step: first } = step.heldBy ?? {};
    const waits = step.held === 'prerequisite' && (first === undefined || held.has(String(first)));
    if (waits) held.add(step.id);
    if (waits || isHeldForGood(step)) return step;
    const { held: _, heldBy: __, ...free } = step;
    return free;
  });
  return { ...account, steps };
}

function isHeldForGood({ held }: Step): boolean {
  return held !== undefined && held !== 'cost' && held !== 'prerequisite';
}

import type { AccountPlan, PlanCounts, Step, StepKind } from './step.ts';

/** What a plan comes to. `accounts` is how many the portal has, whether anything differs there or not. */
export function countSteps(plans: readonly AccountPlan[], accounts: number): PlanCounts {
  const seen = new Map<StepKind, number>();
  let held = 0;
  let toCheck = 0;
  for (const { steps } of plans)
    for (const step of steps)
      if (step.held) held += 1;
      else if (isToCheck(step)) toCheck += 1;
      else seen.set(step.kind, (seen.get(step.kind) ?? 0) + 1);
  const of = (...kinds: readonly StepKind[]) => kinds.reduce((sum, kind) => sum + (seen.get(kind) ?? 0), 0);
  return {
    accounts,
    create: of('create'),
    grant: of('grant'),
    revoke: of('revoke'),
    change: of('setProfile', 'setHours'),
    open: of('invite', 'reactivate'),
    close: of('suspend', 'revokeAccess', 'archive'),
    held,
    toCheck,
    unread: plans.filter((plan) => plan.unread.length > 0).length,
  };
}

/** Wanted of something that nobody has read yet, and perhaps there already. */
export function isToCheck({ observed }: Pick<Step, 'observed'>): boolean {
  return observed === 'unknown';
}

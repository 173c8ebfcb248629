import type { AccountPlan, Plan, Step } from './step.ts';

/**
 * What a plan stands and falls with: policy version, snapshots, observations, and every step with what was seen of it.
 * Account by account, because one text of a large plan would be longer than a string can be.
 *
 * @param hash SHA-256 in hexadecimal
 */
export function hashPlan(
  policyVersion: number,
  snapshots: Plan['snapshots'],
  plans: readonly AccountPlan[],
  observations: string,
  hash: (text: string) => string,
): string {
  const read = snapshots.map(({ source, id, status }) => JSON.stringify([source, id, status])).toSorted();
  const accounts = plans.map((plan) =>
    hash(JSON.stringify([plan.account, plan.person?.id ?? null, plan.widening, plan.steps.map(canonical)])),
  );
  return hash(JSON.stringify([policyVersion, read, observations, accounts]));
}

/** Fields by position: the order in which an object was built makes no difference. */
function canonical(step: Step): readonly unknown[] {
  const { item, profile, hours, cost, heldBy } = step;
  return [
    step.id,
    item ? [item.kind, item.id] : null,
    profile ? [profile.module, profile.from ?? null, profile.to ?? null] : null,
    hours ?? null,
    step.observed,
    step.drift ?? null,
    step.held ?? null,
    heldBy
      ? Object.keys(heldBy)
          .toSorted()
          .map((name) => [name, heldBy[name]])
      : null,
    cost
      ? [cost.pool, cost.seats, cost.price.minor, cost.price.currency, cost.price.per, cost.alreadyDue]
      : null,
    step.after ?? [],
    step.breaks ?? [],
    step.risks,
    step.reasons,
  ];
}

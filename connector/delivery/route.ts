import type { Plan, Step } from '../../shared/plan/step.ts';
import type { Delivery, Ground } from './delivery.ts';

/** The steps of a plan that go by one channel, in the plan's order. */
export interface Route {
  readonly channel: Delivery;
  readonly steps: readonly Step[];
}

/**
 * Which channel brings which step; held steps stay behind. `channels` are in the order in which their artefacts
 * are used, so a step never goes by an earlier channel than a step that it comes after. A channel that gets
 * nothing is left out, and a step that no channel carries is in no route.
 */
export function routeSteps(plan: Plan, channels: readonly Delivery[], ground: Ground): readonly Route[] {
  const taken = new Map<string, number>();
  for (const { steps } of plan.accounts)
    for (const step of steps) {
      if (step.held) continue;
      const earliest = Math.max(0, ...(step.after ?? []).map((id) => taken.get(id) ?? 0));
      const index = channels.findIndex((channel, at) => at >= earliest && channel.carries(step, ground));
      if (index !== -1) taken.set(step.id, index);
    }
  return channels.flatMap((channel, index) => {
    const steps = plan.accounts.flatMap((account) =>
      account.steps.filter((step) => taken.get(step.id) === index),
    );
    return steps.length === 0 ? [] : [{ channel, steps }];
  });
}

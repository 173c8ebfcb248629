import type { PlanCounts } from '../../../shared/plan/step.ts';
import { createFlow, type FlowStore } from '../../flow.ts';
import type { ConfiguredPortal } from '../portal.ts';
import { imagine } from '../what-if/imagined.ts';

/** How many steps one portal's plan has, under the policy in force and under another. */
export interface CountsBesides {
  readonly portal: string;
  readonly before: PlanCounts;
  readonly after: PlanCounts;
}

/** What the plans come to with another policy. Written nowhere; `now` in epoch ms. */
export async function countsBesides(
  store: FlowStore,
  portals: readonly ConfiguredPortal[],
  yaml: string,
  now: number,
): Promise<readonly CountsBesides[]> {
  const ids = portals.map(({ descriptor }) => descriptor.id);
  const before = await createFlow(store, portals).plans(ids, now);
  const after = await createFlow(imagine(store, { changes: [], policy: yaml }), portals).plans(ids, now);
  return after.map(({ plan }, index) => ({
    portal: plan.portal,
    before: before[index]!.plan.counts,
    after: plan.counts,
  }));
}

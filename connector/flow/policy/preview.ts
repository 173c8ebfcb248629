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
  const before = await countsOf(store, portals, now);
  const after = await countsUnder(store, portals, yaml, now);
  return after.map(({ portal, counts }, index) => ({ portal, before: before[index]!.counts, after: counts }));
}

/** What the plans come to with a policy that may be the first. Written nowhere. */
export function countsUnder(
  store: FlowStore,
  portals: readonly ConfiguredPortal[],
  yaml: string,
  now: number,
): Promise<readonly { readonly portal: string; readonly counts: PlanCounts }[]> {
  return countsOf(imagine(store, { changes: [], policy: yaml }), portals, now);
}

async function countsOf(
  store: FlowStore,
  portals: readonly ConfiguredPortal[],
  now: number,
): Promise<readonly { readonly portal: string; readonly counts: PlanCounts }[]> {
  const ids = portals.map(({ descriptor }) => descriptor.id);
  const planned = await createFlow(store, portals).plans(ids, now);
  return planned.map(({ plan: { portal, counts } }) => ({ portal, counts }));
}

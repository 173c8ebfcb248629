import type { Plan, PlanCounts } from '../../../shared/plan/step.ts';
import { createFlow, type FlowStore } from '../../flow.ts';
import type { ConfiguredPortal } from '../portal.ts';
import { touchedBetween, type Touched } from './touched.ts';
import { imagine } from '../what-if/imagined.ts';

/** How many steps one portal's plan has, under the policy in force and under another. */
export interface CountsBesides {
  readonly portal: string;
  readonly before: PlanCounts;
  readonly after: PlanCounts;
  readonly touched: Touched;
}

/** What two policies come to, portal by portal. */
export interface Besides {
  /** Distinct people whose steps are not the same. */
  readonly people: number;
  readonly portals: readonly CountsBesides[];
}

/** What the plans come to with another policy. Written nowhere; `now` in epoch ms. */
export async function countsBesides(
  store: FlowStore,
  portals: readonly ConfiguredPortal[],
  yaml: string,
  now: number,
): Promise<Besides> {
  const before = await plansOf(store, portals, now);
  const after = await plansUnder(store, portals, yaml, now);
  const differences = after.map((plan, index) => ({
    plan,
    earlier: before[index]!,
    ...touchedBetween(before[index]!, plan),
  }));
  return {
    people: new Set(differences.flatMap(({ people }) => people)).size,
    portals: differences.map(({ plan, earlier, touched }) => ({
      portal: plan.portal,
      before: earlier.counts,
      after: plan.counts,
      touched,
    })),
  };
}

/** What the plans come to with a policy that may be the first. Written nowhere. */
export async function countsUnder(
  store: FlowStore,
  portals: readonly ConfiguredPortal[],
  yaml: string,
  now: number,
): Promise<readonly { readonly portal: string; readonly counts: PlanCounts }[]> {
  const plans = await plansUnder(store, portals, yaml, now);
  return plans.map(({ portal, counts }) => ({ portal, counts }));
}

function plansUnder(
  store: FlowStore,
  portals: readonly ConfiguredPortal[],
  yaml: string,
  now: number,
): Promise<readonly Plan[]> {
  return plansOf(imagine(store, { changes: [], policy: yaml }), portals, now);
}

async function plansOf(
  store: FlowStore,
  portals: readonly ConfiguredPortal[],
  now: number,
): Promise<readonly Plan[]> {
  const ids = portals.map(({ descriptor }) => descriptor.id);
  return (await createFlow(store, portals).plans(ids, now)).map(({ plan }) => plan);
}

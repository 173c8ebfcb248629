import type { Money } from '../../shared/model/policy.ts';
import type { PlanCounts, PoolCost, Step } from '../../shared/plan/step.ts';
import { createFlow, type FlowStore } from '../flow.ts';
import type { AtomDifference } from '../engine/engine.ts';
import { touchedPeople, type TouchedStore } from './what-if/touched.ts';
import { imagine, type Supposition } from './what-if/imagined.ts';
import { atomDifferences } from './what-if/atoms.ts';
import { amountsOf } from './amount.ts';
import type { ConfiguredPortal } from './portal.ts';

export type { Supposition } from './what-if/imagined.ts';

/** The most people whose rights are told one by one. */
const TOLD = 200;

/** What of one portal's plan would be different. */
export interface PlanDifference {
  readonly portal: string;
  readonly before: PlanCounts;
  readonly after: PlanCounts;
  /** Steps that only the plan after has, or in another state; and those that only the plan before has. */
  readonly more: readonly Step[];
  readonly fewer: readonly Step[];
  /** Seat pools whose seats or money differ: as they would be. */
  readonly seats: readonly { readonly before: PoolCost | undefined; readonly after: PoolCost }[];
}

export interface WhatIf {
  /** Everybody whose rights may be touched. */
  readonly people: number;
  /** What they gain and lose, of at most 200 people. */
  readonly atoms: readonly AtomDifference[];
  readonly plans: readonly PlanDifference[];
  /** What there would be to pay, beside what the plan costs today. */
  readonly money: { readonly before: readonly Money[]; readonly after: readonly Money[] };
}

/**
 * What would be different: the rights of the people concerned, the steps of the plans, the seats, the money. Written
 * nowhere. `now` and `then` in epoch ms: the rights and plans of `then` are held against those of `now`.
 */
export async function whatIf(
  store: FlowStore & TouchedStore,
  portals: readonly ConfiguredPortal[],
  wanted: readonly string[],
  supposition: Supposition,
  now: number,
  then: number,
): Promise<WhatIf> {
  const imagined = imagine(store, supposition);
  const [before, after] = [createFlow(store, portals), createFlow(imagined, portals)];
  const was = (await before.plans(wanted, now)).map(({ plan }) => plan);
  const is = (await after.plans(wanted, then)).map(({ plan }) => plan);
  const people = await touchedPeople(store, imagined, portals, supposition, now, then);
  const atoms = await atomDifferences(store, imagined, portals, wanted, people.slice(0, TOLD), now, then);
  return {
    people: people.length,
    atoms,
    plans: is.map((plan, index): PlanDifference => {
      const earlier = was[index]!;
      const [old, fresh] = [stepsOf(earlier.accounts), stepsOf(plan.accounts)];
      return {
        portal: plan.portal,
        before: earlier.counts,
        after: plan.counts,
        more: [...fresh.values()].filter((step) => old.get(step.id)?.held !== step.held || !old.has(step.id)),
        fewer: [...old.values()].filter((step) => !fresh.has(step.id)),
        seats: plan.costs
          .map((pool) => ({ before: earlier.costs.find((other) => other.pool === pool.pool), after: pool }))
          .filter(
            ({ before: old, after: pool }) => old?.after !== pool.after || old.more.minor !== pool.more.minor,
          ),
      };
    }),
    money: { before: amountsOf(was), after: amountsOf(is) },
  };
}

function stepsOf(accounts: readonly { readonly steps: readonly Step[] }[]): ReadonlyMap<string, Step> {
  return new Map(accounts.flatMap(({ steps }) => steps).map((step) => [step.id, step]));
}

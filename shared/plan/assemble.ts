import type { Policy } from '../model/policy.ts';
import type { Site } from '../model/site.ts';
import type { Descriptor } from '../portal/descriptor.ts';
import { approvalsFor } from './approval.ts';
import { bundlesOf } from './bundle.ts';
import { concernsOf } from './constraint/concern.ts';
import { applyExclusions } from './constraint/exclusion.ts';
import { exclusiveRoles } from './constraint/exclusive.ts';
import { applyHolders, holderLimits, onlySide } from './constraint/holders.ts';
import type { Holding } from './constraint/holding.ts';
import type { Side } from './constraint/meeting.ts';
import { applyParent } from './constraint/parent.ts';
import { placeNames } from './constraint/place.ts';
import { rightsOf } from './constraint/rights.ts';
import { applySeats } from './constraint/seats.ts';
import { stateOf } from './constraint/state.ts';
import { countSteps } from './count.ts';
import { trippedBy, type GuardedPopulation } from './guard.ts';
import { hashPlan } from './hash.ts';
import { holdDependants } from './hold.ts';
import type { AccountPlan, Plan } from './step.ts';

/** Everything that a plan of one portal rests on. */
export interface AssembleInput {
  readonly portal: Descriptor;
  readonly policy: Policy;
  readonly sites: readonly Site[];
  /** One for each account that was compared, in any order. */
  readonly plans: readonly AccountPlan[];
  /** What each account of the portal holds today, by account key; accounts to be created may be absent. */
  readonly holdings: ReadonlyMap<string, Holding>;
  /** What a person holds, or is to hold, in other portals. */
  readonly elsewhere?: (person: string) => readonly Side[];
  readonly population: GuardedPopulation;
  readonly snapshots: Plan['snapshots'];
  /** A digest of what the portal showed, beside what the steps say of it. */
  readonly observations?: string;
  /** By pool id: the amount, in minor units, that somebody agreed to for the whole plan. */
  readonly confirmed?: ReadonlyMap<string, number>;
  /** The plan follows from a version of the policy that edits a forbid rule. */
  readonly forbidEdit?: boolean;
  /** Epoch ms. */
  readonly now: number;
  /** SHA-256 in hexadecimal. */
  readonly hash: (text: string) => string;
}

/**
 * Accounts judged one by one → the plan of a portal: limits that concern several of them, order, guards, money and
 * approvals. Pure and deterministic: the same world gives the same hash, in whatever order it is handed over.
 */
export function assemblePlan(input: AssembleInput): Plan {
  const { portal, policy, plans, holdings, population, now } = input;
  const settled = constrain(input);
  const accounts = settled.plans.filter((plan) => plan.steps.length > 0).toSorted(byPerson);
  return {
    portal: portal.id,
    createdAt: new Date(now).toISOString(),
    policyVersion: policy.version,
    snapshots: input.snapshots.toSorted((a, b) => (a.source < b.source ? -1 : 1)),
    hash: hashPlan(policy.version, input.snapshots, accounts, input.observations ?? '', input.hash),
    accounts,
    counts: countSteps([...settled.plans, ...plans.filter((plan) => plan.steps.length === 0)], holdings.size),
    tripped: trippedBy(portal.id, policy.guards, accounts, population),
    costs: settled.costs,
    approvals: approvalsFor(policy.approvals, policy.exclusions, accounts, input.forbidEdit ?? false),
  };
}

/**
 * Limits in the order in which they depend on each other: who may lose a right decides which rights still meet, and
 * only what is still to be given takes a place or a seat.
 */
export function constrain(
  input: Pick<
    AssembleInput,
    'portal' | 'policy' | 'sites' | 'plans' | 'holdings' | 'elsewhere' | 'confirmed' | 'now'
  >,
): { plans: readonly AccountPlan[]; costs: Plan['costs'] } {
  const { portal, policy, holdings, now } = input;
  const rights = rightsOf(portal, bundlesOf(portal, policy));
  const limits = holderLimits(portal, policy.holders);
  const concerns = concernsOf(rights, [...policy.exclusions, ...exclusiveRoles(portal)]);
  const places = placeNames(input.sites);
  const differing = input.plans.filter((plan) => plan.steps.length > 0);
  const kept = applyParent(
    rights,
    holdings,
    applyHolders(rights, onlySide(limits, 'min'), holdings, differing),
  );
  const ordered = kept.map((plan): AccountPlan => {
    const holding = holdings.get(plan.account);
    const state = stateOf(holding);
    const steps = applyExclusions(
      {
        concerns,
        account: { rights, places, state },
        elsewhere: plan.person ? (input.elsewhere?.(plan.person.id) ?? []) : [],
        userName: plan.person?.userName,
        now,
      },
      holdDependants(plan.steps),
    );
    return { ...plan, steps: holdDependants(steps) };
  });
  const bounded = applyHolders(rights, onlySide(limits, 'max'), holdings, ordered).map(waitTogether);
  const seated = applySeats(rights, policy.seats, holdings, bounded, input.confirmed ?? new Map());
  return { plans: seated.plans.map(waitTogether), costs: seated.costs };
}

function waitTogether(plan: AccountPlan): AccountPlan {
  return { ...plan, steps: holdDependants(plan.steps) };
}

function byPerson(a: AccountPlan, b: AccountPlan): number {
  const name = (plan: AccountPlan) => plan.person?.displayName ?? plan.account;
  return name(a).localeCompare(name(b), 'fr') || (a.account < b.account ? -1 : 1);
}

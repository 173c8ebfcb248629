import type { HolderLimit } from '../../model/policy.ts';
import type { Descriptor } from '../../portal/descriptor.ts';
import { adds, removes, withHold } from '../hold.ts';
import type { AccountPlan, Step } from '../step.ts';
import type { Holding } from './holding.ts';
import { hasFeature, type Rights } from './rights.ts';
import { afterStep, stateOf, type State } from './state.ts';

/** The limits of one portal: the policy's, and what the portal itself refuses. */
export function holderLimits(portal: Descriptor, limits: readonly HolderLimit[]): readonly HolderLimit[] {
  return [
    ...limits.filter((limit) => limit.portal === portal.id),
    ...portal.constraints.flatMap((one): readonly HolderLimit[] =>
      one.kind === 'holders' ? [{ portal: portal.id, feature: one.feature, min: one.min }] : [],
    ),
  ];
}

/** The limits of one direction: what may be lost is judged before rights that must not meet, what may be won after. */
export function onlySide(limits: readonly HolderLimit[], side: 'min' | 'max'): readonly HolderLimit[] {
  return limits.flatMap((limit): readonly HolderLimit[] => {
    const { portal, feature } = limit;
    return limit[side] === undefined ? [] : [{ portal, feature, [side]: limit[side] }];
  });
}

/**
 * Holds what would leave too few holders of a right, or make too many. Only what is there now counts: a holder whom
 * the same plan adds does not yet stand in for one whom it takes away, nor the other way round, so that no order and
 * no failure in between passes a limit. Accounts in the order of their keys: the first may lose it, the last keeps it.
 *
 * @param holdings by account key, everybody's
 */
export function applyHolders(
  rights: Rights,
  limits: readonly HolderLimit[],
  holdings: ReadonlyMap<string, Holding>,
  plans: readonly AccountPlan[],
): AccountPlan[] {
  if (limits.length === 0) return [...plans];
  const counters = countersOf(rights, limits, holdings);
  const settled = new Map(
    plans
      .toSorted((a, b) => (a.account < b.account ? -1 : 1))
      .map((plan) => [plan.account, settle(rights, counters, holdings.get(plan.account), plan)]),
  );
  return plans.map((plan) => settled.get(plan.account)!);
}

/** How many accounts each person holds a right with: `least` after everything is taken, `most` after everything is given. */
interface Counter {
  readonly limit: HolderLimit;
  readonly least: Map<string, number>;
  readonly most: Map<string, number>;
}

function countersOf(
  rights: Rights,
  limits: readonly HolderLimit[],
  holdings: ReadonlyMap<string, Holding>,
): readonly Counter[] {
  const counters = limits.map((limit) => ({ limit, least: new Map<string, number>() }));
  for (const holding of holdings.values()) {
    if (!holding.person || !holding.living || !holding.open) continue;
    const state = stateOf(holding);
    for (const { limit, least } of counters) if (holds(rights, state, limit)) shift(least, holding.person, 1);
  }
  return counters.map((counter) => ({ ...counter, most: new Map(counter.least) }));
}

function settle(
  rights: Rights,
  counters: readonly Counter[],
  holding: Holding | undefined,
  plan: AccountPlan,
): AccountPlan {
  const { portal } = rights;
  const before = stateOf(holding);
  const person = holding?.living === false ? undefined : plan.person?.id;
  // What is left if a profile that the plan gives does not come, and if it does: a right is lost when either loses it.
  let [sure, likely] = [before, before];
  let more = before;
  const gone = new Set<Counter>();
  const steps = plan.steps.map((step): Step => {
    if (step.held) return step;
    let settled = step;
    if (removes(step)) {
      const lost = counters.filter(
        (counter) =>
          !gone.has(counter) &&
          [sure, likely].some(
            (state) =>
              holds(rights, state, counter.limit) &&
              !holds(rights, afterStep(portal, state, step), counter.limit),
          ),
      );
      const last = lost.find(
        ({ limit, least }) => limit.min !== undefined && left(least, person) < limit.min,
      );
      if (last)
        settled = withHold(step, 'last-holder', { feature: last.limit.feature, min: last.limit.min! });
      else {
        sure = withoutGain(portal, sure, step);
        likely = afterStep(portal, likely, step);
        for (const counter of lost) {
          gone.add(counter);
          if (person) shift(counter.least, person, -1);
        }
      }
    }
    if (!settled.held && adds(step) && person) {
      const next = afterStep(portal, more, step);
      const won = counters.filter(({ limit }) => !holds(rights, more, limit) && holds(rights, next, limit));
      const full = won.find(
        ({ limit, most }) => limit.max !== undefined && !most.has(person) && most.size + 1 > limit.max,
      );
      if (full)
        settled = withHold(step, 'too-many-holders', { feature: full.limit.feature, max: full.limit.max! });
      else {
        more = next;
        for (const { most } of won) shift(most, person, 1);
      }
    }
    return settled;
  });
  return { ...plan, steps };
}

/** What a step leaves for sure: the profile that it gives may not come. */
function withoutGain(portal: Rights['portal'], state: State, step: Step): State {
  if (!step.profile) return afterStep(portal, state, step);
  return afterStep(portal, state, { ...step, profile: { module: step.profile.module } });
}

/** Distinct people who still hold it when one account of `person` does not. */
function left(least: ReadonlyMap<string, number>, person: string | undefined): number {
  return least.size - (person !== undefined && least.get(person) === 1 ? 1 : 0);
}

function holds(rights: Rights, state: State, { feature }: HolderLimit): boolean {
  return state.open && hasFeature(rights, state, feature);
}

function shift(people: Map<string, number>, person: string, by: number): void {
  const now = (people.get(person) ?? 0) + by;
  if (now > 0) people.set(person, now);
  else people.delete(person);
}

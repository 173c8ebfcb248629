import type { Money, SeatPool } from '../../model/policy.ts';
import { adds, removes, withHold } from '../hold.ts';
import type { AccountPlan, Cost, PoolCost, Step } from '../step.ts';
import type { Holding } from './holding.ts';
import { hasFeature, type Rights } from './rights.ts';
import { afterStep, stateOf, type State } from './state.ts';

export interface Seating {
  readonly plans: readonly AccountPlan[];
  readonly costs: readonly PoolCost[];
}

/** Seats of one pool that an account in some state takes. */
export function seatsTaken({ portal, bundles, bringing }: Rights, pool: SeatPool, state: State): number {
  if (!state.open) return 0;
  const rights = { portal, bundles, bringing, everywhere: new Set<string>() };
  const several = Object.entries(pool.multiples)
    .filter(([feature]) => hasFeature(rights, state, feature))
    .map(([, seats]) => seats);
  const { billable } = pool;
  const held =
    portal.seats?.billable === 'profile'
      ? state.profiles.size > 0
      : billable === 'all'
        ? state.features.size > 0
        : billable.some((feature) => hasFeature(rights, state, feature));
  return Math.max(held ? 1 : 0, ...several);
}

/**
 * Charges and bounds the seats of one portal. A seat is taken by the first step that makes an account billable; the
 * steps that rest on it come after. What the same plan frees is not counted on: it was not seen to be free. An
 * exhausted pool holds additions and evicts nobody. A step that costs waits for a confirmation that names the amount.
 *
 * @param holdings by account key, everybody's
 * @param confirmed by pool id: the amount, in minor units, that somebody agreed to for the whole plan
 */
export function applySeats(
  rights: Rights,
  pools: readonly SeatPool[],
  holdings: ReadonlyMap<string, Holding>,
  plans: readonly AccountPlan[],
  confirmed: ReadonlyMap<string, number>,
): Seating {
  return pools
    .filter((pool) => pool.portal === rights.portal.id)
    .reduce<Seating>(
      ({ plans: before, costs }, pool) => {
        const seating = applyPool(rights, pool, holdings, before, confirmed.get(pool.id) ?? 0);
        return { plans: seating.plans, costs: [...costs, ...seating.costs] };
      },
      { plans, costs: [] },
    );
}

function applyPool(
  rights: Rights,
  pool: SeatPool,
  holdings: ReadonlyMap<string, Holding>,
  plans: readonly AccountPlan[],
  agreed: number,
): Seating {
  let before = 0;
  for (const holding of holdings.values()) before += seatsTaken(rights, pool, stateOf(holding));
  const ledger = new Ledger(pool, before);
  const seated = new Map(
    plans
      .toSorted((a, b) => (a.account < b.account ? -1 : 1))
      .map((plan) => [plan.account, seat(rights, ledger, stateOf(holdings.get(plan.account)), plan)]),
  );
  const waits = ledger.more > agreed;
  return {
    plans: plans.map(({ account }) => {
      const plan = seated.get(account)!;
      const steps = plan.steps.map((step) => {
        const { cost } = step;
        if (!waits || cost?.pool !== pool.id || cost.seats <= 0 || cost.price.minor === 0) return step;
        return withHold(step, 'cost', {
          amount: cost.price.minor,
          currency: cost.price.currency,
          pool: pool.name,
        });
      });
      return { ...plan, steps };
    }),
    costs: [ledger.sum()],
  };
}

function seat(rights: Rights, ledger: Ledger, now: State, plan: AccountPlan): AccountPlan {
  const { pool } = ledger;
  const { portal } = rights;
  let gaining = now;
  let losing = now;
  // Without the step that pays and those that rest on it.
  let unpaid = now;
  let payer: string | undefined;
  const steps = plan.steps.map((step): Step => {
    if (step.held) return step;
    let settled = step;
    if (adds(step)) {
      const next = afterStep(portal, gaining, step);
      const more = seatsTaken(rights, pool, next) - seatsTaken(rights, pool, gaining);
      if (more > 0) {
        const price = ledger.take(more);
        if (!price) return withHold(step, 'seats-exhausted', { pool: pool.name, capacity: pool.capacity! });
        payer = step.id;
        settled = withCost(step, { pool: pool.id, seats: more, price, alreadyDue: false });
      } else {
        const alone = afterStep(portal, unpaid, step);
        if (payer === undefined || seatsTaken(rights, pool, alone) <= seatsTaken(rights, pool, unpaid))
          unpaid = alone;
        else settled = { ...step, after: [...(step.after ?? []), payer] };
      }
      gaining = next;
    }
    if (removes(step)) {
      const next = afterStep(portal, losing, step);
      const fewer = seatsTaken(rights, pool, losing) - seatsTaken(rights, pool, next);
      losing = next;
      if (fewer > 0) settled = withCost(settled, ledger.free(fewer));
    }
    return settled;
  });
  return { ...plan, steps };
}

/** One cost a step; of several pools, the one that is paid for first. */
function withCost(step: Step, cost: Cost): Step {
  const risks = step.risks.includes('seat') ? step.risks : [...step.risks, 'seat' as const];
  return { ...step, risks, cost: step.cost && step.cost.price.minor > 0 ? step.cost : cost };
}

/** The seats of one pool while a plan is gone through. */
class Ledger {
  readonly pool: SeatPool;
  readonly #before: number;
  #taken: number;
  #freed = 0;
  #due = 0;
  /** To pay, in minor units. */
  more = 0;

  constructor(pool: SeatPool, before: number) {
    this.pool = pool;
    this.#before = before;
    this.#taken = before;
  }

  /** What some more seats cost; undefined when there are not that many. */
  take(seats: number): Money | undefined {
    const { capacity = Infinity, included, price } = this.pool;
    if (this.#taken + seats > capacity) return undefined;
    const charged = Math.min(seats, Math.max(0, this.#taken + seats - included));
    this.#taken += seats;
    this.more += charged * price.minor;
    return { ...price, minor: charged * price.minor };
  }

  free(seats: number): Cost {
    const { id, included, price, refundable } = this.pool;
    const paid = Math.min(seats, Math.max(0, this.#before - this.#freed - included));
    this.#freed += seats;
    const amount = paid * price.minor;
    if (!refundable) this.#due += amount;
    return {
      pool: id,
      seats: -seats,
      price: { ...price, minor: refundable && amount > 0 ? -amount : amount },
      alreadyDue: !refundable && amount > 0,
    };
  }

  sum(): PoolCost {
    const { id, name, included, capacity, price } = this.pool;
    return {
      pool: id,
      name,
      before: this.#before,
      after: this.#taken - this.#freed,
      included,
      ...(capacity === undefined ? {} : { capacity }),
      more: { ...price, minor: this.more },
      due: { ...price, minor: this.#due },
    };
  }
}

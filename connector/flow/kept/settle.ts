import type { Policy } from '../../../shared/model/policy.ts';
import { constrain } from '../../../shared/plan/assemble.ts';
import type { Holding } from '../../../shared/plan/constraint/holding.ts';
import type { AccountPlan, Plan } from '../../../shared/plan/step.ts';
import { foldKey } from '../correlate.ts';
import { sidesOf, type Book } from './book.ts';
import type { Entry } from './entry.ts';

/** One account as it is, or as it would be. */
export type Own = Pick<Entry, 'key' | 'plan' | 'holding'>;

/** What settles the accounts of a portal together. */
export interface Settled {
  /** By account key. */
  readonly plans: ReadonlyMap<string, AccountPlan>;
  /** What the portal's seats come to. */
  readonly costs: Plan['costs'];
}

/**
 * What every account of a portal does to every other one: the steps as the portal's plan has them.
 * `own` takes the place of what the book says of that account.
 */
export function settle(policy: Policy, book: Book, others: readonly Book[], now: number, own?: Own): Settled {
  const instead = own && foldKey(own.key);
  const plans: AccountPlan[] = own ? [own.plan] : [];
  const holdings = new Map<string, Holding>();
  if (own?.holding) holdings.set(own.key, own.holding);
  for (const [folded, { key, plan, holding }] of book.entries) {
    if (folded === instead) continue;
    plans.push(plan);
    if (holding) holdings.set(key, holding);
  }
  const elsewhere = (person: string) => others.flatMap((other) => sidesOf(other, person));
  const { portal, sites } = book.court;
  const settled = constrain({ portal, policy, sites, plans, holdings, elsewhere, now });
  return { plans: new Map(settled.plans.map((plan) => [plan.account, plan])), costs: settled.costs };
}

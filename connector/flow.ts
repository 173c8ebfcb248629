import type { Descriptor } from '../shared/portal/descriptor.ts';
import type { Atom, EffectiveGrant, Explanation, Override, Reason } from '../shared/model/permission.ts';
import type { Account } from '../shared/model/account.ts';
import type { Person } from '../shared/model/person.ts';
import type { Schedule } from '../shared/model/policy.ts';
import type { ItemKey } from '../shared/plan/item.ts';
import type { AccountPlan, Observed, Plan } from '../shared/plan/step.ts';

/** A configured portal: its catalogue and whose it is. */
export interface ConfiguredPortal {
  readonly descriptor: Descriptor;
  readonly tenant: string;
}

/** One box of one account, everything known about it. */
export interface ItemStatus {
  readonly key: ItemKey;
  readonly desired: boolean;
  readonly observed: Observed;
  readonly because: readonly Reason[];
  readonly against: readonly Reason[];
}

/** One account as the three-way comparison sees it. */
export interface AccountState {
  readonly account: Account;
  readonly person: Person | undefined;
  readonly items: readonly ItemStatus[];
  readonly plan: AccountPlan;
  readonly hours: readonly Schedule[];
  readonly overrides: readonly Override[];
  /** Epoch ms by tab id. */
  readonly readAt: ReadonlyMap<string, number>;
  readonly policyVersion: number;
}

/** The diagram of design.md as code: effective → plan → guard → deliver. Reads the store, writes nothing. `now` is epoch ms. */
export interface Flow {
  /** @throws Problem FLOW_NO_POLICY, FLOW_UNKNOWN_PORTAL, FLOW_UNKNOWN_PERSON */
  effective(portal: string, person: string, now: number): Promise<readonly EffectiveGrant[]>;
  explain(portal: string, person: string, atom: Atom, now: number): Promise<Explanation>;
  /** Undefined when neither the portal nor the policy knows such an account. `extra` overrides are added for a what-if. */
  account(
    portal: string,
    key: string,
    now: number,
    extra?: readonly Override[],
  ): Promise<AccountState | undefined>;
  plan(portal: string, now: number): Promise<Plan>;
  /** Throws CEILING_EXCEEDED unless every atom that the override adds lies within the ceiling of its node. */
  assertWithinCeiling(override: Override, now: number): Promise<void>;
}

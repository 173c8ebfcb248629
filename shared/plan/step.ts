import type { Reason } from '../model/permission.ts';
import type { Item } from './item.ts';

/** Everything a plan can ask for. There is no delete. */
export type StepKind =
  | 'create'
  | 'grant'
  | 'revoke'
  | 'setProfile'
  | 'setHours'
  | 'invite'
  | 'suspend'
  | 'revokeAccess'
  | 'archive'
  | 'reactivate';

/** What the portal showed when it was last read; unknown = not read, never the same as no. */
export type Observed = 'yes' | 'no' | 'unknown';

/** Marks that ask for a second look before a step is applied. */
export type Risk = 'delegation' | 'credential' | 'personal-data' | 'all-sites';

/** Somebody changed the portal by hand after Portillon had put it right. */
export type Drift = 'removed-by-hand' | 'added-by-hand';

/** Why a step waits: it is shown, never applied. */
export type Hold = 'protected' | 'unmanaged' | 'orphan' | 'contested' | 'no-email';

export interface Step {
  /** Stable over re-planning: portal, account, kind and item. */
  readonly id: string;
  readonly kind: StepKind;
  readonly portal: string;
  /** Account key. */
  readonly account: string;
  readonly item?: Item;
  /** The portal's tab where the item stands. */
  readonly tab?: string;
  readonly observed: Observed;
  readonly drift?: Drift;
  readonly risks: readonly Risk[];
  readonly held?: Hold;
  /** For a grant: what gives it. For a revoke: what speaks against it, empty when nothing gives it any more. */
  readonly reasons: readonly Reason[];
}

/** One account's part of a plan. */
export interface AccountPlan {
  readonly account: string;
  readonly person?: { readonly id: string; readonly displayName: string; readonly userName: string };
  readonly steps: readonly Step[];
  /** Tabs of the portal that hold boxes and were never read. */
  readonly unread: readonly string[];
  /** Atoms that the portal will give beyond the policy, because its boxes cannot pair features with sites. */
  readonly widening: number;
}

/** Immutable: re-planned when anything under its hash moves. */
export interface Plan {
  readonly portal: string;
  /** ISO 8601 UTC. */
  readonly createdAt: string;
  readonly policyVersion: number;
  /** SHA-256 over policy version, steps and observations. */
  readonly hash: string;
  /** Accounts with at least one step, by person's name then key. */
  readonly accounts: readonly AccountPlan[];
  readonly counts: PlanCounts;
}

export interface PlanCounts {
  readonly accounts: number;
  readonly create: number;
  readonly grant: number;
  readonly revoke: number;
  readonly held: number;
  /** Steps on boxes that nobody has read yet: wanted, and perhaps there already. Not among grant and revoke. */
  readonly toCheck: number;
  /** Accounts that have a tab nobody has read yet. */
  readonly unread: number;
}

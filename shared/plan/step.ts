import type { Money, Schedule } from '../model/policy.ts';
import type { Reason } from '../model/permission.ts';
import type { StepKind } from '../model/step-kind.ts';
import type { Item } from './item.ts';

export { STEP_KINDS, type StepKind } from '../model/step-kind.ts';

/** What the portal showed when it was last read; unknown = not read, never the same as no. */
export type Observed = 'yes' | 'no' | 'unknown';

/** Marks that ask for a second look before a step is applied. */
export const RISKS = [
  'delegation',
  'credential',
  'personal-data',
  'all-sites',
  'seat',
  'exclusion',
  'widening',
] as const;
export type Risk = (typeof RISKS)[number];

/** Somebody changed the portal by hand after Portillon had put it right. */
export type Drift = 'removed-by-hand' | 'added-by-hand';

/** Why a step waits: it is shown, never applied. The first that holds, in this order. */
export const HOLDS = [
  'protected',
  'unmanaged',
  'orphan',
  'contested',
  'no-email',
  /** The source of the person was not read whole: nothing is taken away. */
  'partial-source',
  /** Profiles of the same rank tie. */
  'profile-conflict',
  /** The profile gives more than the policy allows. */
  'profile-exceeds',
  'above-parent',
  'exclusion',
  'last-holder',
  'too-many-holders',
  'seats-exhausted',
  /** Needs a confirmation that names the amount. */
  'cost',
  /** The policy only reports what was changed by hand here. */
  'drift-reported',
  /** A step that it comes after is held. */
  'prerequisite',
] as const;
export type Hold = (typeof HOLDS)[number];

/** What a step costs, beside the seats that are paid for anyway. */
export interface Cost {
  /** Id of the seat pool. */
  readonly pool: string;
  /** Seats taken (positive) or freed (negative). */
  readonly seats: number;
  /** For these seats, in all; zero for a seat that the subscription includes. Never negative where nothing is refunded. */
  readonly price: Money;
  /** Freed, and charged all the same: what was due stays due. */
  readonly alreadyDue: boolean;
}

export interface Step {
  /** Stable over re-planning: portal, account, kind and item. */
  readonly id: string;
  readonly kind: StepKind;
  readonly portal: string;
  /** Account key. */
  readonly account: string;
  readonly item?: Item;
  /** Of setProfile: the module's profile as observed and as wanted, by id; absent = none. */
  readonly profile?: { readonly module: string; readonly from?: string; readonly to?: string };
  /** Of setHours. */
  readonly hours?: readonly Schedule[] | 'always';
  /** The portal's tab where the item stands. */
  readonly tab?: string;
  readonly observed: Observed;
  readonly drift?: Drift;
  readonly risks: readonly Risk[];
  readonly held?: Hold;
  /** What holds it, for the sentence: ids, names and numbers by name. */
  readonly heldBy?: Readonly<Record<string, string | number>>;
  /** For a grant: what gives it. For a revoke: what speaks against it, empty when nothing gives it any more. */
  readonly reasons: readonly Reason[];
  readonly cost?: Cost;
  /** Ids of steps of the same account that are delivered and seen first. */
  readonly after?: readonly string[];
  /** Exclusions that it would break and that only ask for approval or a mark: their ids. */
  readonly breaks?: readonly string[];
}

/** One account's part of a plan. */
export interface AccountPlan {
  readonly account: string;
  readonly person?: { readonly id: string; readonly displayName: string; readonly userName: string };
  /** Site id of the person's agency, where guards count by agency. */
  readonly agency?: string;
  /** In the order in which they are applied: revoke first where an exclusion is involved, else grant first. */
  readonly steps: readonly Step[];
  /** Tabs of the portal that hold boxes and were never read. */
  readonly unread: readonly string[];
  /** Atoms that the portal will give beyond the policy, because its boxes cannot pair features with sites. */
  readonly widening: number;
}

/** A guard that a plan trips: it goes to quarantine until somebody resumes or cancels it with a reason. */
export interface Tripped {
  readonly portal: string;
  readonly kind: StepKind;
  /** Site id; absent = the whole portal. */
  readonly agency?: string;
  readonly count: number;
  /** What `count` is a part of. */
  readonly of: number;
  /** The limits that both were passed. */
  readonly limit: { readonly count: number; readonly percent: number };
}

/** What a plan costs in one seat pool. */
export interface PoolCost {
  readonly pool: string;
  readonly name: string;
  /** Seats taken today and after the plan. */
  readonly before: number;
  readonly after: number;
  readonly included: number;
  readonly capacity?: number;
  /** More to pay. */
  readonly more: Money;
  /** Paid on although it is freed. */
  readonly due: Money;
}

/** Immutable: re-planned when anything under its hash moves. */
export interface Plan {
  readonly portal: string;
  /** ISO 8601 UTC. */
  readonly createdAt: string;
  readonly policyVersion: number;
  /** Latest snapshot of each source that the plan rests on. */
  readonly snapshots: readonly { readonly source: string; readonly id: string; readonly status: string }[];
  /** SHA-256 over policy version, snapshots, steps and observations. */
  readonly hash: string;
  /** Accounts with at least one step, by person's name then key. */
  readonly accounts: readonly AccountPlan[];
  readonly counts: PlanCounts;
  /** Not empty: quarantine. */
  readonly tripped: readonly Tripped[];
  readonly costs: readonly PoolCost[];
  /** People other than the author who have to approve, and why. */
  readonly approvals: { readonly needed: number; readonly because: readonly ApprovalReason[] };
}

export const APPROVAL_REASONS = ['ordinary', 'administrator-rights', 'exclusion', 'forbid-edit'] as const;
export type ApprovalReason = (typeof APPROVAL_REASONS)[number];

export interface PlanCounts {
  readonly accounts: number;
  readonly create: number;
  readonly grant: number;
  readonly revoke: number;
  /** Profiles and login hours to set. */
  readonly change: number;
  /** Rights to sign in to give: invitations and accounts to reactivate. */
  readonly open: number;
  /** Accounts to suspend or archive, and rights to sign in to take. */
  readonly close: number;
  readonly held: number;
  /** Steps on boxes that nobody has read yet: wanted, and perhaps there already. Not among grant and revoke. */
  readonly toCheck: number;
  /** Accounts that have a tab nobody has read yet. */
  readonly unread: number;
}

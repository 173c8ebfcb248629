/** A total boolean tree; an unknown attribute is false, never an error. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  /** By name, DN or immutable key; nested membership counts. */
  | { readonly group: string }
  /** A SCIM filter (RFC 7644 section 3.4.2.2) over the person's attributes. */
  | { readonly attribute: string }
  | { readonly type: string }
  | { readonly everybody: true };

export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'subtree'; readonly site: string }
  | { readonly kind: 'list'; readonly sites: readonly string[] }
  /** The person's attribute holds the site's id or name; several values, several sites, each with its subtree. */
  | { readonly kind: 'attribute'; readonly attribute: string }
  | { readonly kind: 'home' }
  /** The subtree of the home site's parent: a residence's agency. */
  | { readonly kind: 'homeSubtree' }
  /** `Gardiens {site}`: each group of the person whose name fits gives the site so named, with its subtree. */
  | { readonly kind: 'groupName'; readonly pattern: string };

/** Login hours: one weekly window in a time zone. Minutes from midnight; `days` 1 = Monday … 7 = Sunday. */
export interface Window {
  readonly days: readonly number[];
  readonly from: number;
  readonly to: number;
}
export interface Schedule {
  readonly id: string;
  readonly timeZone: string;
  readonly windows: readonly Window[];
}

export interface Rule {
  readonly id: string;
  readonly name: string;
  readonly node: string;
  readonly portal: string;
  readonly effect: 'allow' | 'deny' | 'forbid';
  readonly when: Condition;
  readonly features: readonly string[];
  readonly roles: readonly string[];
  /** Allow rules only: the profile that the account should have in the profile's module; the highest rank wins. */
  readonly profile?: { readonly id: string; readonly rank: number };
  readonly scope: Scope;
  /** Epoch ms, [from, to). */
  readonly from?: number;
  readonly to?: number;
  readonly schedule?: string;
  readonly state: 'draft' | 'active' | 'archived';
}

/** A named set of features and roles of one portal. */
export interface Role {
  readonly id: string;
  readonly portal: string;
  readonly features: readonly string[];
  readonly roles: readonly string[];
}

/** A portal-native bundle of one module; an account has exactly one per module (docs/decisions/0006). */
export interface Profile {
  readonly id: string;
  readonly portal: string;
  /** Id of a module of the portal's descriptor. */
  readonly module: string;
  /** As the portal writes it. */
  readonly name: string;
  readonly features: readonly string[];
  readonly roles: readonly string[];
}

/** A delegation node's own ceiling: what its rules and overrides may give at most, per portal. */
export interface Node {
  readonly id: string;
  readonly parent?: string;
  /** Whom its rules and overrides may be about; absent = no limit of its own. Bounded by the parent's. */
  readonly population?: Condition;
  /** Absent = no limit of its own. */
  readonly ceiling?: readonly {
    readonly portal: string;
    readonly features: readonly string[] | 'all';
    readonly scope: Extract<Scope, { kind: 'all' | 'subtree' | 'list' }>;
  }[];
  /** Account keys or userNames of the administrators who act in this node's name. */
  readonly admins: readonly string[];
}

/** One side of an exclusion: held when `all` or `any` of the features (roles already unfolded) is held. */
export interface ExclusionSide {
  readonly portal: string;
  readonly mode: 'any' | 'all';
  readonly features: readonly string[];
}

/** Leave to hold both sides of an exclusion for a while. */
export interface Exemption {
  /** userName. */
  readonly person: string;
  readonly reason: string;
  readonly approver: string;
  /** Epoch ms. */
  readonly until: number;
}

/** Rights that must not meet in one person (NIST RBAC: separation of duty). It holds or flags steps, never changes E. */
export interface Exclusion {
  readonly id: string;
  readonly name: string;
  readonly sides: readonly [ExclusionSide, ExclusionSide];
  readonly where: 'same-site' | 'same-agency' | 'anywhere';
  /** block = the adding steps are held; approve = they need an approval; flag = they are marked. */
  readonly action: 'block' | 'approve' | 'flag';
  readonly exemptions: readonly Exemption[];
}

/** How many distinct active people hold a feature anywhere in its portal. */
export interface HolderLimit {
  readonly portal: string;
  readonly feature: string;
  readonly min?: number;
  readonly max?: number;
}

export interface Money {
  /** In the currency's minor unit (cents). */
  readonly minor: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly per: 'month' | 'year' | 'once';
}

/** Billable accounts of a portal: an active account with at least one billable feature takes a seat. */
export interface SeatPool {
  readonly id: string;
  readonly name: string;
  readonly portal: string;
  readonly billable: 'all' | readonly string[];
  /** Seats that the subscription includes; those above are charged. */
  readonly included: number;
  /** The most seats there can be; absent = no end. */
  readonly capacity?: number;
  readonly price: Money;
  /** A holder of the feature takes that many seats instead of one (an administrator, in every module). */
  readonly multiples: Readonly<Record<string, number>>;
  /** False: what was charged stays due after the right is revoked. */
  readonly refundable: boolean;
}

/** What makes a plan suspicious: more steps than `count` and more than `percent` of what they are a part of. */
export interface GuardRule {
  /** Absent: each portal, kind of step or agency by itself. */
  readonly portal?: string;
  readonly kind?: string;
  readonly agency?: string;
  readonly count: number;
  readonly percent: number;
}

/** How many people other than the author approve a plan before it is applied. */
export interface Approvals {
  readonly ordinary: number;
  /** Administrator rights, and versions of the policy that edit a forbid rule. */
  readonly sensitive: number;
}

/** One version of the rules, checked: every name in it exists. */
export interface Policy {
  readonly version: number;
  readonly nodes: readonly Node[];
  readonly roles: readonly Role[];
  readonly profiles: readonly Profile[];
  readonly rules: readonly Rule[];
  readonly schedules: readonly Schedule[];
  readonly exclusions: readonly Exclusion[];
  readonly holders: readonly HolderLimit[];
  readonly seats: readonly SeatPool[];
  readonly guards: readonly GuardRule[];
  readonly approvals: Approvals;
  /** Per portal: how a person becomes an account, and what is left alone. */
  readonly portals: readonly PortalPolicy[];
}

export interface PortalPolicy {
  readonly portal: string;
  /** Template of the account key, for example `{userName}`; the part before any @ of an attribute by `{userName.local}`. */
  readonly identifier: string;
  /** Account keys that are never touched. */
  readonly protected: readonly string[];
  /** Account keys that are tolerated and only shown. */
  readonly unmanaged: readonly string[];
  /** What happens to a change made by hand: it is shown, put back by the next plan, or kept as an exception. */
  readonly drift: 'report' | 'revert' | 'adopt';
  /** Whether the extension may press the portal's save button by itself, account after account of an agreed plan. */
  readonly autopilot: boolean;
}

/** The root delegation node that every policy has. */
export const ROOT_NODE = 'root';

/** Two approvers where it matters, nobody else's leave where it does not (docs/policy.md). */
export const DEFAULT_APPROVALS: Approvals = { ordinary: 0, sensitive: 2 };

/** A policy that says nothing: what every part is when the file leaves it out. */
export const EMPTY_POLICY: Policy = {
  version: 0,
  nodes: [],
  roles: [],
  profiles: [],
  rules: [],
  schedules: [],
  exclusions: [],
  holders: [],
  seats: [],
  guards: [],
  approvals: DEFAULT_APPROVALS,
  portals: [],
};

/** A portal that the policy leaves out: accounts are named by userName, nothing is special. */
export function defaultPortalPolicy(portal: string): PortalPolicy {
  return {
    portal,
    identifier: '{userName}',
    protected: [],
    unmanaged: [],
    drift: 'revert',
    autopilot: false,
  };
}

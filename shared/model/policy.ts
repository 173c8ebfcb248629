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

/** A delegation node's own ceiling: what its rules and overrides may give at most, per portal. */
export interface Node {
  readonly id: string;
  readonly parent?: string;
  /** Absent = no limit of its own. */
  readonly ceiling?: readonly {
    readonly portal: string;
    readonly features: readonly string[] | 'all';
    readonly scope: Extract<Scope, { kind: 'all' | 'subtree' | 'list' }>;
  }[];
  /** Account keys or userNames of the administrators who act in this node's name. */
  readonly admins: readonly string[];
}

/** One version of the rules, checked: every name in it exists. */
export interface Policy {
  readonly version: number;
  readonly nodes: readonly Node[];
  readonly roles: readonly Role[];
  readonly rules: readonly Rule[];
  readonly schedules: readonly Schedule[];
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
}

/** The root delegation node that every policy has. */
export const ROOT_NODE = 'root';

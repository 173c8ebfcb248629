/** The unit that the engine answers: a feature at a site. */
export interface Atom {
  readonly feature: string;
  readonly site: string;
}

/** From a group that holds the person down to the group that the rule names, by group name. */
export type GroupPath = readonly string[];

/** Why an atom is given or refused: one rule or override that covers it. */
export type Reason =
  | {
      readonly kind: 'rule';
      readonly rule: string;
      readonly ruleName: string;
      readonly policyVersion: number;
      readonly effect: 'allow' | 'deny' | 'forbid';
      /** Empty when the rule matched by attribute, type or for everybody. */
      readonly groups: readonly GroupPath[];
      /** Conditions other than groups that held, as the policy writes them. */
      readonly conditions: readonly string[];
      readonly scope: ScopeWords;
      /** ISO 8601 UTC; the rule's end. */
      readonly until?: string | undefined;
      /** The feature that the rule names, when the atom comes by implication. */
      readonly byFeature?: string | undefined;
    }
  | {
      readonly kind: 'override';
      readonly override: string;
      readonly effect: 'allow' | 'deny';
      readonly reason: string;
      readonly author: string;
      readonly until?: string | undefined;
    };

/** A rule's scope as a person would say it: the kind, and the names of the sites it names. */
export interface ScopeWords {
  readonly kind: 'all' | 'subtree' | 'list' | 'attribute' | 'home' | 'homeSubtree' | 'groupName';
  readonly sites: readonly string[];
}

/** The layer that decided, in the order of design.md "Evaluation". */
export type DecidingLayer =
  'inactive' | 'none' | 'allow' | 'deny' | 'override-allow' | 'override-deny' | 'forbid';

/** A rule that nearly gave the atom, with its first failed condition. */
export interface NearMiss {
  readonly rule: string;
  readonly ruleName: string;
  readonly failed:
    | { readonly kind: 'group'; readonly group: string }
    | { readonly kind: 'attribute'; readonly filter: string }
    | { readonly kind: 'type'; readonly type: string }
    | { readonly kind: 'scope'; readonly scope: ScopeWords }
    | { readonly kind: 'ceiling'; readonly node: string }
    | { readonly kind: 'state'; readonly state: 'draft' | 'archived' }
    | { readonly kind: 'window'; readonly from?: string | undefined; readonly to?: string | undefined };
}

export interface Explanation {
  readonly atom: Atom;
  readonly allowed: boolean;
  readonly layer: DecidingLayer;
  /** What supports the decision. */
  readonly reasons: readonly Reason[];
  /** What speaks against it and lost. */
  readonly against: readonly Reason[];
  /** For a no without a deny: the nearest first, at most 5. */
  readonly nearMisses: readonly NearMiss[];
}

export type OverrideEffect = 'allow' | 'deny';

/** A reasoned, expiring exception for one person. `sites` empty = every site of the person's account. */
export interface Override {
  readonly id: string;
  readonly portal: string;
  readonly person: string;
  readonly effect: OverrideEffect;
  readonly feature: string;
  /** Site ids; a site covers its subtree; `['*']` = all. */
  readonly sites: readonly string[];
  readonly reason: string;
  readonly author: string;
  /** Delegation node whose ceiling bounds an allow override. */
  readonly node: string;
  /** Epoch ms. */
  readonly createdAt: number;
  readonly expiresAt?: number;
  readonly endedAt?: number;
}

/** What the engine lists for one person in one portal: a feature, where it holds, and why at each place. */
export interface EffectiveGrant {
  readonly feature: string;
  /** Ids of every site of the tree where the feature holds, in the tree's order. */
  readonly sites: readonly string[];
  /** Each reason with the sites that it covers. */
  readonly by: readonly { readonly reason: Reason; readonly sites: readonly string[] }[];
}

/** The profile that an account should have in one module of its portal (design.md, "Evaluation" 7). */
export interface ProfileChoice {
  readonly module: string;
  /** Absent: different profiles of the same rank tie; the account is held, never guessed. */
  readonly profile?: string;
  readonly rank: number;
  /** Every rule that asks for the highest rank, with the profile that it asks for. */
  readonly by: readonly { readonly profile: string; readonly reason: Reason }[];
}

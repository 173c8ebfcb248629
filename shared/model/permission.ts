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
      /** The profile that the rule asks for, as the portal writes it. */
      readonly profile?: string | undefined;
      /** The delegation node of the rule, where that is not the root. */
      readonly node?: string | undefined;
      /** Of one atom: from the site that the scope names down to the atom's, by name, where they differ. */
      readonly sitePath?: readonly string[] | undefined;
      /** Of a human whom several sources know: those of the group at which the first path begins. */
      readonly sources?: readonly string[] | undefined;
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

/** A rule or an override that nearly gave the atom, with its first failed condition. */
export type NearMiss = RuleMiss | OverrideMiss;

export interface RuleMiss {
  readonly rule: string;
  readonly ruleName: string;
  readonly failed:
    /** The node may not be about this person. */
    | { readonly kind: 'population'; readonly node: string }
    | { readonly kind: 'group'; readonly group: string }
    | { readonly kind: 'attribute'; readonly filter: string }
    | { readonly kind: 'type'; readonly type: string }
    | { readonly kind: 'scope'; readonly scope: ScopeWords }
    | { readonly kind: 'ceiling'; readonly node: string }
    | { readonly kind: 'state'; readonly state: 'draft' | 'archived' }
    | { readonly kind: 'window'; readonly from?: string | undefined; readonly to?: string | undefined }
    /** Another profile of the module has a higher rank. Profiles as the portal writes them. */
    | {
        readonly kind: 'profile';
        readonly profile: string;
        readonly rank: number;
        readonly winner: { readonly profile: string; readonly rank: number };
      }
    /** Different profiles of the module have the highest rank: none of them counts. */
    | {
        readonly kind: 'tie';
        readonly profile: string;
        readonly rank: number;
        readonly others: readonly string[];
      };
}

export interface OverrideMiss {
  readonly override: string;
  readonly reason: string;
  readonly author: string;
  readonly failed:
    | { readonly kind: 'population'; readonly node: string }
    /** Names of the sites that it names. */
    | { readonly kind: 'scope'; readonly scope: ScopeWords }
    | { readonly kind: 'ceiling'; readonly node: string }
    /** ISO 8601 UTC: when it expired or was ended. */
    | { readonly kind: 'expired'; readonly at: string };
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

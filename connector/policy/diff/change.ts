import type { Policy } from '../../../shared/model/policy.ts';

/** A part of the policy, by its key in the file. */
export type PolicyPart = Exclude<keyof Policy, 'version'>;

/** One field of a part, in the shape of shared/model/policy.ts; absent before or after when the part lacked it. */
export interface FieldChange {
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** What became of one entry of one part between two versions. */
export interface PolicyChange {
  readonly part: PolicyPart;
  /** Of a holder limit `portal/feature`, of a guard `portal/kind/agency` with `*` for each, of the approvals empty. */
  readonly id: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** Only those that differ. */
  readonly fields: readonly FieldChange[];
  /** It changes what a forbid rule says, or how many people must agree to that. */
  readonly sensitive: boolean;
}

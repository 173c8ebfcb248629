import type { Plan } from '../../../shared/plan/step.ts';

/** One plan over one or more portals, kept so that it can be approved, applied and resumed. */
export interface StoredPlan {
  readonly id: string;
  /** SHA-256 over the hashes of its parts. */
  readonly hash: string;
  readonly author: string;
  readonly createdAt: number;
  readonly state: PlanState;
  /** Each portal's part. */
  readonly parts: readonly Plan[];
}
/** open → applying → applied; or rejected, cancelled, stale (re-planned, never applied). */
export type PlanState = 'open' | 'applying' | 'applied' | 'rejected' | 'cancelled' | 'stale';

/** Somebody's word on a plan: kept for ever. */
export interface PlanDecision {
  readonly kind: 'approve' | 'reject' | 'resume' | 'cancel' | 'confirm-cost';
  readonly by: string;
  readonly at: number;
  readonly reason?: string;
  /** confirm-cost: the amounts that were named, as the person wrote them. */
  readonly amount?: string;
}

/** pending → sent (delivered, not seen yet) → confirmed or unverifiable; failed may be tried again. */
export type StepState = 'pending' | 'sent' | 'confirmed' | 'unverifiable' | 'failed';
export interface StepRecord {
  readonly step: string;
  readonly state: StepState;
  readonly at: number;
  /** Problem code of a failure, or the name of the delivered file. */
  readonly detail?: string;
}

export interface Plans {
  add(plan: StoredPlan): Promise<void>;
  /** By id or the beginning of one that no other shares. */
  get(id: string): Promise<StoredPlan | undefined>;
  /** Newest first, without their parts. */
  list(limit: number): Promise<readonly Omit<StoredPlan, 'parts'>[]>;
  /** False when the plan is not in the state `from`: of two callers one succeeds. */
  move(id: string, from: PlanState, to: PlanState): Promise<boolean>;
  decide(id: string, decision: PlanDecision): Promise<void>;
  /** In the order in which they were taken. */
  decisions(id: string): Promise<readonly PlanDecision[]>;
  /** Steps that are no longer pending. */
  steps(id: string): Promise<ReadonlyMap<string, StepRecord>>;
  /** Replaces each step's record. */
  record(id: string, records: readonly StepRecord[]): Promise<void>;
}

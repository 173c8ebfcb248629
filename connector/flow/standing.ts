import type { Money } from '../../shared/model/policy.ts';
import type { ApprovalReason, Tripped } from '../../shared/plan/step.ts';
import type { PlanDecision, StoredPlan } from '../store/store.ts';
import { amountsOf } from './amount.ts';
import { foldKey } from './correlate.ts';

/** What a stored plan still waits for before it may be applied. */
export interface Standing {
  readonly approvals: {
    readonly needed: number;
    /** Who approved, each once. */
    readonly by: readonly string[];
    readonly because: readonly ApprovalReason[];
  };
  /** Guards that tripped and that nobody resumed. */
  readonly quarantine: readonly Tripped[];
  /** Amounts that nobody confirmed. */
  readonly costs: readonly Money[];
}

/** The decisions are those that {@link decide} let pass. Pure. */
export function standingOf(
  { parts, author }: Pick<StoredPlan, 'parts' | 'author'>,
  decisions: readonly PlanDecision[],
): Standing {
  const taken = new Set(decisions.map(({ kind }) => kind));
  const approvers = decisions.filter(({ kind, by }) => kind === 'approve' && foldKey(by) !== foldKey(author));
  return {
    approvals: {
      needed: Math.max(0, ...parts.map(({ approvals }) => approvals.needed)),
      by: [...new Map(approvers.map(({ by }) => [foldKey(by), by])).values()],
      because: [...new Set(parts.flatMap(({ approvals }) => approvals.because))],
    },
    quarantine: taken.has('resume') ? [] : parts.flatMap(({ tripped }) => tripped),
    costs: taken.has('confirm-cost') ? [] : amountsOf(parts),
  };
}

/** Approvals that are still missing. */
export function missingApprovals({ approvals }: Standing): number {
  return Math.max(0, approvals.needed - approvals.by.length);
}

/** Whether nothing is waited for. */
export function isReady(standing: Standing): boolean {
  return missingApprovals(standing) === 0 && standing.quarantine.length === 0 && standing.costs.length === 0;
}

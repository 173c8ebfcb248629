import { DEFAULT_APPROVALS, type Policy } from '../../../shared/model/policy.ts';
import type { Problem } from '../../../shared/problem.ts';
import type { Places } from './places.ts';
import { lintProblems } from './problems.ts';

/** Fewer approvers for what matters than are asked for by default. */
export function fewApprovals({ approvals: { sensitive } }: Policy, places: Places): Problem[] {
  return sensitive < DEFAULT_APPROVALS.sensitive
    ? [lintProblems.POLICY_APPROVALS_FEW({ sensitive }, places.at(['approvals']))]
    : [];
}

import type { Approvals, Exclusion } from '../model/policy.ts';
import type { AccountPlan, ApprovalReason, Plan } from './step.ts';

/**
 * How many people other than the author have to approve, and why. Held steps ask for nothing: they are not applied.
 *
 * @param forbidEdit the plan follows from a version of the policy that edits a forbid rule
 */
export function approvalsFor(
  approvals: Approvals,
  exclusions: readonly Exclusion[],
  plans: readonly AccountPlan[],
  forbidEdit: boolean,
): Plan['approvals'] {
  const steps = plans.flatMap((plan) => plan.steps).filter((step) => !step.held);
  const asking = new Set(exclusions.filter(({ action }) => action === 'approve').map(({ id }) => id));
  const needed: Readonly<Record<ApprovalReason, number>> = {
    ordinary: steps.length > 0 ? approvals.ordinary : 0,
    'administrator-rights': steps.some((step) => step.risks.includes('delegation')) ? approvals.sensitive : 0,
    exclusion: steps.some((step) => step.breaks?.some((id) => asking.has(id)))
      ? Math.max(1, approvals.ordinary)
      : 0,
    'forbid-edit': forbidEdit ? approvals.sensitive : 0,
  };
  const because = (Object.keys(needed) as ApprovalReason[]).filter((reason) => needed[reason] > 0);
  return { needed: Math.max(0, ...because.map((reason) => needed[reason])), because };
}

import type { StepKind } from './step.ts';

/** Stable over re-planning: `portal/account/kind`, then the item key or the module that it is about. */
export function stepId(portal: string, account: string, kind: StepKind, about?: string): string {
  return `${portal}/${account}/${kind}${about === undefined ? '' : `/${about}`}`;
}

import type { StepKind } from '../../../shared/plan/step.ts';
import type { StepView } from '../../../shared/ui/step.tsx';

/** What an account goes through, beside the boxes that it holds. */
export type LifeKind = Exclude<StepKind, 'grant' | 'revoke' | 'setProfile' | 'setHours'>;
export type LifeStepView = StepView & { readonly kind: LifeKind };

const KINDS: ReadonlySet<StepKind> = new Set<LifeKind>([
  'create',
  'invite',
  'reactivate',
  'revokeAccess',
  'suspend',
  'archive',
]);

/** The steps of the account's life, in the order in which they are taken. */
export function lifeSteps(steps: readonly StepView[]): readonly LifeStepView[] {
  return steps.filter((step): step is LifeStepView => KINDS.has(step.kind));
}

/** Some portals ask whoever gives or takes away an access for their own password. */
export function asksPassword(steps: readonly LifeStepView[]): boolean {
  return steps.some(({ kind }) => kind === 'invite' || kind === 'revokeAccess');
}

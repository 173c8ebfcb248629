import { HOLDS, type Hold, type Step, type StepKind } from './step.ts';

/** The kinds that only take away. */
export const REMOVING: ReadonlySet<StepKind> = new Set(['revoke', 'revokeAccess', 'suspend', 'archive']);

/** Whether a step takes something away: a profile that replaces another one does. */
export function removes(step: Step): boolean {
  return REMOVING.has(step.kind) || (step.kind === 'setProfile' && step.profile?.from !== undefined);
}

/** Whether a step gives something. */
export function adds(step: Step): boolean {
  if (step.kind === 'setProfile') return step.profile?.to !== undefined;
  return ['create', 'grant', 'invite', 'reactivate'].includes(step.kind);
}

/** The step held, unless something that comes first in the order of HOLDS holds it already. */
export function withHold(step: Step, held: Hold, heldBy?: Step['heldBy']): Step {
  if (step.held !== undefined && HOLDS.indexOf(step.held) <= HOLDS.indexOf(held)) return step;
  const { heldBy: _other, ...rest } = step;
  return { ...rest, held, ...(heldBy ? { heldBy } : {}) };
}

/** Steps that come after a held one wait with it. The steps stand in their order: none before what it comes after. */
export function holdDependants(steps: readonly Step[]): Step[] {
  const waiting = new Set<string>();
  return steps.map((step) => {
    const first = step.after?.find((id) => waiting.has(id));
    const settled = first === undefined ? step : withHold(step, 'prerequisite', { step: first });
    if (settled.held) waiting.add(step.id);
    return settled;
  });
}

import type { Plan } from '../../shared/plan/step.ts';

/** As much of a plan's hash as a person compares by eye. */
export const SHORT_HASH = 12;

/** `intratone-9f86d081884c-tasks.html`: the same for the same plan, so that a second try writes over the first. */
export function artefactName(plan: Plan, what: string): string {
  return `${plan.portal}-${plan.hash.slice(0, SHORT_HASH)}-${what}`;
}

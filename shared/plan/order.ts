import type { Step } from './step.ts';

/** What comes in between depends; who gets to sign in finds everything ready; what ends an account comes last. */
const FIRST = ['create', 'reactivate'];
const LAST = ['setHours', 'invite', 'suspend', 'revokeAccess', 'archive'];
const REVOKE_FIRST = [...FIRST, 'revoke', 'setProfile', 'grant', ...LAST];
const GRANT_FIRST = [...FIRST, 'grant', 'setProfile', 'revoke', ...LAST];

/**
 * The order in which an account's steps are carried out: it is created first; what goes is taken away first where
 * rights must not meet, else what comes is given first, so that nobody waits without either. No step stands before
 * one that it comes after; else steps of one kind keep their order.
 */
export function orderSteps(steps: readonly Step[], exclusion: boolean): Step[] {
  const order = exclusion ? REVOKE_FIRST : GRANT_FIRST;
  const sorted = steps.toSorted((a, b) => placeOf(order, a, exclusion) - placeOf(order, b, exclusion));
  return respectsAfter(sorted) ? sorted : byDependence(sorted);
}

function placeOf(order: readonly string[], { kind, item }: Step, exclusion: boolean): number {
  // The right to sign in is a box like others: given back last, first to go where rights must not meet.
  if (kind === 'reactivate' && item) return order.indexOf('invite');
  if (exclusion && item && (kind === 'suspend' || kind === 'revokeAccess')) return order.indexOf('revoke');
  return order.indexOf(kind);
}

function respectsAfter(steps: readonly Step[]): boolean {
  const to = new Set(steps.map((step) => step.id));
  return steps.every((step) => {
    to.delete(step.id);
    return (step.after ?? []).every((id) => !to.has(id));
  });
}

/** Depth first, so that each step is preceded by what it comes after. A cycle cannot occur: links lead to earlier stages. */
function byDependence(steps: readonly Step[]): Step[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const placed = new Set<Step>();
  const place = (step: Step) => {
    if (placed.has(step)) return;
    for (const id of step.after ?? []) {
      const first = byId.get(id);
      if (first) place(first);
    }
    placed.add(step);
  };
  for (const step of steps) place(step);
  return [...placed];
}

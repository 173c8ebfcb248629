import type { Desired } from '../project.ts';

/** Features that a profile would give and the policy does not: a portal hands out the bundle whole. */
export function exceeding(given: readonly string[], desired: Desired): readonly string[] {
  return given.filter((feature) => !desired.items.has(`feature:${feature}`));
}

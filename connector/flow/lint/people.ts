import type { Problem } from '../../../shared/problem.ts';
import { lintProblems } from './problems.ts';

/** As many people as are named. */
export const NAMED = 10;

/** Active people whom no rule is about. @param names of the first of them */
export function peopleUnmatched(count: number, names: readonly string[]): Problem[] {
  return count === 0 ? [] : [lintProblems.LINT_PEOPLE_UNMATCHED({ count, names })];
}

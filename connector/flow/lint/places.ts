import type { Place } from '../../../shared/problem.ts';

/** Where a rule stands in the policy's file, by its id. */
export type RulePlace = (rule: string) => { readonly place: Place } | undefined;

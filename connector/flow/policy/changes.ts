import type { Policy } from '../../../shared/model/policy.ts';
import type { Text } from '../../../shared/problem.ts';
import { describeChange, diffPolicies, type PolicyChange } from '../../policy/diff.ts';

/** What differs between two policies, with the words for it. */
export function changesBetween(
  before: Policy,
  after: Policy,
): readonly (PolicyChange & { readonly text: Text })[] {
  return diffPolicies(before, after).map((change) => ({
    ...change,
    text: { fr: describeChange(change, 'fr'), en: describeChange(change, 'en') },
  }));
}

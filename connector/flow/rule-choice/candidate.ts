import type { Rule } from '../../../shared/model/policy.ts';
import type { Text } from '../../../shared/problem.ts';
import type { PolicyEdit } from '../../../shared/wire/policy.ts';
import type { RuleChoice } from '../../../shared/wire/rule-choices.ts';

/** What somebody wishes for everybody like a person. */
export type Wish =
  | { readonly feature: string; readonly site?: string | undefined; readonly want: 'yes' | 'no' }
  | { readonly profile: string };

/** One way to edit the policy towards a wish. */
export interface Candidate {
  readonly kind: RuleChoice['kind'];
  readonly rule: Pick<Rule, 'id' | 'name'>;
  /** Ids of the roles and profiles that it changes. */
  readonly shared: readonly string[];
  readonly edits: readonly PolicyEdit[];
  readonly text: Text;
  /** Names of other rules that do the same to this person. */
  readonly alsoBy: readonly string[];
}

import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { accountParams, notice, nothing } from './parts.ts';
import { policyEdit } from './policy.ts';

/**
 * What a rule would be made to do: leave-out = it, a role or a profile of it no longer has the feature; archive = it
 * gives nothing else; narrow, extend = its list of sites; add = it gives the feature too; profile = it asks for another.
 */
export const RULE_CHOICE_KINDS = ['leave-out', 'archive', 'narrow', 'add', 'extend', 'profile'] as const;

export const ruleChoice = z.strictObject({
  kind: z.enum(RULE_CHOICE_KINDS),
  rule: z.strictObject({ id: z.string(), name: z.string() }),
  /** Roles and profiles that the edits change: other rules may give them too. */
  shared: z.array(z.string()),
  edits: z.array(policyEdit),
  text: z.strictObject({ fr: z.string(), en: z.string() }),
  /** Active people whom the rules in question match now. */
  people: z.int(),
  /** Names of the other rules that give the right, or take it, all the same. */
  alsoBy: z.array(z.string()),
  /** Whether the caller may make the edits; a refusal says why not. */
  allowed: z.boolean(),
  refusal: notice.optional(),
});
export type RuleChoice = z.infer<typeof ruleChoice>;

/** For «change it for everybody like this»; the edits are made by `previewPolicy` and `editPolicy`. Writes nothing. */
export const ruleChoices = endpoint({
  name: 'ruleChoices',
  method: 'post',
  path: '/portals/:portal/accounts/:account/rule-choices',
  access: 'admin',
  summary: 'Edits of the policy that give, take or change a right for everybody like this person',
  params: accountParams,
  query: nothing,
  body: z.union([
    z.strictObject({
      feature: z.string().min(1),
      site: z.string().min(1).optional(),
      want: z.enum(['yes', 'no']),
    }),
    z.strictObject({ profile: z.string().min(1) }),
  ]),
  answer: z.strictObject({
    /** The version that the edits are made in. */
    base: z.int(),
    choices: z.array(ruleChoice),
  }),
});

import { type Attribute, attribute } from './attribute.ts';
import { exact, readOnly } from './traits.ts';

/** What roles and entitlements are made of in draft-ietf-scim-roles-entitlements-01; `what` is one of them. */
export function grantable(what: string): readonly Attribute[] {
  return [
    attribute('value', `The value of the ${what}.`, { ...exact, required: true, uniqueness: 'server' }),
    attribute('display', 'A name to show.', readOnly),
    attribute('type', `The kind of ${what}.`, readOnly),
    attribute('supported', 'Whether it can be granted.', { ...readOnly, type: 'boolean' }),
    attribute('limitedAssignmentsPermitted', 'Whether the policy limits how many people hold it.', {
      ...readOnly,
      type: 'boolean',
    }),
    attribute('totalAssignmentsPermitted', 'How many people may hold it.', { ...readOnly, type: 'integer' }),
    attribute('containedBy', 'The values that include it.', { ...exact, multiValued: true }),
    attribute('contains', 'The values that it includes.', { ...exact, multiValued: true }),
  ];
}

import { ROOT_NODE, type Policy } from '../../../shared/model/policy.ts';
import type { FieldChange, PolicyPart } from './change.ts';
import { rolesWithin } from '../lint/content.ts';

/** Fields of a node that decide whom its rules are about. */
const WHOM = new Set(['parent', 'population']);

/** Whether a change of one entry changes what a forbid rule of the policy says, or how many must agree to that. */
export function sensitiveIn(
  policy: Policy,
): (part: PolicyPart, id: string, fields: readonly FieldChange[]) => boolean {
  const rules = policy.rules.filter(({ effect }) => effect === 'forbid');
  const forbids = new Set(rules.map(({ id }) => id));
  const roles = rolesWithin(
    rules.flatMap((rule) => rule.roles),
    policy.roles,
  );
  const nodes = new Set(rules.map(({ node }) => node));
  for (const id of nodes)
    if (id !== ROOT_NODE) nodes.add(policy.nodes.find((node) => node.id === id)?.parent ?? ROOT_NODE);
  return (part, id, fields) =>
    part === 'approvals' ||
    (part === 'rules' && forbids.has(id)) ||
    (part === 'roles' && roles.has(id)) ||
    (part === 'nodes' && nodes.has(id) && fields.some(({ field }) => WHOM.has(field)));
}

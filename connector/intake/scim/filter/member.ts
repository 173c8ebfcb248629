import type { Predicate } from '../../../store/predicate.ts';
import type { Chain, ResourceType } from '../schema/resource-type.ts';

/** One element of the multi-valued attribute at the end of `chain` satisfies `where`; memberships are rows of their own. */
export function someElement(type: ResourceType, chain: Chain, where: Predicate): Predicate {
  if (isRows(type, chain[0].name)) return someMember(where);
  return { kind: 'some', path: chain.map((attribute) => attribute.name), where };
}

/** Whether an attribute is kept as memberships, seen from the group or from the person. */
export function isRows(type: ResourceType, attribute: string): boolean {
  return attribute === type.rows || attribute === type.heldBy;
}

/** By id whenever that says it all: found from the member's side, a group of 100,000 costs no more than one of 10. */
export function someMember(where: Predicate): Predicate {
  if (where.kind === 'or') return { kind: 'or', of: where.of.map(someMember) };
  const byId =
    where.kind === 'compare' &&
    where.op === 'eq' &&
    'element' in where.target &&
    where.target.element.join('.') === 'value';
  return byId ? { kind: 'member', id: String(where.value) } : { kind: 'memberWhere', where };
}

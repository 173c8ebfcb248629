import type { Predicate } from '../../../store/predicate.ts';
import type { Json } from '../../../store/store.ts';
import type { Operation } from '../message.ts';
import { normaliseOne } from '../normalise.ts';
import { scimProblems } from '../problems.ts';
import { invalid } from '../value.ts';
import type { Attribute } from '../schema/attribute.ts';
import type { PatchTarget } from './path.ts';

/** What an operation asks of the members; applied to rows, so that no list of members is read to add one. */
export type MemberChange =
  | { readonly kind: 'add' | 'remove' | 'replace'; readonly ids: readonly string[] }
  /** Removes the members that a value path selects by more than their ids. */
  | { readonly kind: 'removeWhere'; readonly where: Predicate };

/**
 * The member change of one operation, undefined when it changes nothing.
 * @throws Problem SCIM_VALUE_INVALID, SCIM_ATTRIBUTE_FIXED
 */
export function memberChange(target: PatchTarget, { op, value }: Operation): MemberChange | undefined {
  const [attribute] = target.chain;
  if (target.selection) {
    const { where, sub } = target.selection;
    if (op !== 'remove' || sub) throw scimProblems.SCIM_ATTRIBUTE_FIXED({ attribute: target.path });
    const ids = idsOf(where);
    return ids ? { kind: 'remove', ids } : { kind: 'removeWhere', where };
  }
  if (op === 'remove' && (value === undefined || value === null)) return { kind: 'replace', ids: [] };
  const ids = memberIds(attribute, value);
  return op === 'replace' || ids.length > 0 ? { kind: op, ids } : undefined;
}

/**
 * The ids of a list of members, as a client sent it.
 * @throws Problem SCIM_VALUE_INVALID when one has none: what cannot be read must not pass for an empty list
 */
export function memberIds(attribute: Attribute, given: unknown): readonly string[] {
  if (given === undefined || given === null) return [];
  return (Array.isArray(given) ? given : [given]).map((member: unknown) => {
    const id = (normaliseOne(attribute, member) as Json | undefined)?.['value'];
    if (typeof id !== 'string') throw invalid(attribute);
    return id;
  });
}

function idsOf(where: Predicate): readonly string[] | undefined {
  if (where.kind === 'or') {
    const parts = where.of.map(idsOf);
    return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
  }
  const byId =
    where.kind === 'compare' &&
    where.op === 'eq' &&
    'element' in where.target &&
    where.target.element.join('.') === 'value';
  return byId ? [String(where.value)] : undefined;
}

import type { Predicate } from '../../../store/predicate.ts';
import { scimProblems } from '../problems.ts';
import type { Attribute } from '../schema/attribute.ts';
import type { Filter } from './parse.ts';

/**
 * A condition on one member: an id, or one of several. Members are rows of their own, found by id alone.
 * @throws Problem SCIM_FILTER_MEMBERS for anything else
 */
export function memberPredicate(filter: Filter, attribute: Attribute | undefined): Predicate {
  if (filter.op === 'or') {
    return { kind: 'or', of: filter.filters.map((part) => memberPredicate(part, attribute)) };
  }
  const name = filter.op === 'eq' ? filter.attrPath.toLowerCase() : '';
  const byValue = attribute?.name === 'value' || attribute?.name === 'members';
  if (filter.op !== 'eq' || !byValue || !isId(name) || typeof filter.compValue !== 'string') {
    throw scimProblems.SCIM_FILTER_MEMBERS({});
  }
  return { kind: 'member', id: filter.compValue };
}

function isId(name: string): boolean {
  return /(?:^|[.:])(?:value|members)$/.test(name);
}

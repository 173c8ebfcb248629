import type { Predicate } from '../../store/predicate.ts';
import { type Place, compare, dotted, present } from './filter/compare.ts';
import { MAX_DEPTH } from './filter/lex.ts';
import { isRows, someElement } from './filter/member.ts';
import { type Filter, parse } from './filter/parse.ts';
import { scimProblems } from './problems.ts';
import type { Attribute } from './schema/attribute.ts';
import type { Chain, ResourceType } from './schema/resource-type.ts';

/**
 * A SCIM filter (RFC 7644 section 3.4.2.2) as the store's predicate. In a search across types, an attribute that only
 * `others` have has no value here (section 3.4.2.1).
 * @throws Problem SCIM_FILTER_…, all of them invalidFilter
 */
export function filterPredicate(
  text: string,
  type: ResourceType,
  others: readonly ResourceType[] = [],
): Predicate {
  const isForeign = (name: string) => !type.names.has(name) && others.some(({ names }) => names.has(name));
  const chainOf = (name: string) => type.names.get(name);
  return translate(parse(text), { type, chainOf, isForeign, entered: 0 }, 1);
}

/** The condition of a PATCH value path (`emails[…]`) as a predicate over one element of `chain`. */
export function elementPredicate(text: string, type: ResourceType, chain: Chain): Predicate {
  return translate(parse(text), inside(type, chain, chain.length), 1);
}

interface Scope {
  readonly type: ResourceType;
  /** By name in lower case. */
  readonly chainOf: (name: string) => Chain | undefined;
  /** Whether a name is of another type that is searched too. */
  readonly isForeign: (name: string) => boolean;
  readonly entered: number;
}

function translate(filter: Filter, scope: Scope, depth: number): Predicate {
  if (depth > MAX_DEPTH) throw scimProblems.SCIM_FILTER_TOO_LARGE({ limit: 'depth', maximum: MAX_DEPTH });
  if ('attrPath' in filter && scope.isForeign(filter.attrPath.toLowerCase())) return ofNothing(filter);
  switch (filter.op) {
    case 'and':
    case 'or':
      return { kind: filter.op, of: filter.filters.map((part) => translate(part, scope, depth + 1)) };
    case 'not':
      return { kind: 'not', of: translate(filter.filter, scope, depth + 1) };
    case '[]':
      return valuePath(filter.attrPath, filter.valFilter, scope, depth);
    case 'pr':
      return present(find(filter.attrPath, scope));
    case 'eq':
    case 'ne':
    case 'co':
    case 'sw':
    case 'ew':
    case 'gt':
    case 'ge':
    case 'lt':
    case 'le':
      return compare(find(filter.attrPath, scope), filter.op, filter.compValue);
  }
}

/** What is absent differs from every value, and from nothing else. */
function ofNothing(filter: Filter): Predicate {
  const isNull = 'compValue' in filter && filter.compValue === null;
  const holds = filter.op === (isNull ? 'eq' : 'ne');
  return holds ? { kind: 'not', of: { kind: 'never' } } : { kind: 'never' };
}

function valuePath(name: string, condition: Filter, scope: Scope, depth: number): Predicate {
  const { type, chain } = find(name, scope);
  const last = chain.at(-1);
  if (scope.entered > 0 || last?.type !== 'complex')
    throw scimProblems.SCIM_FILTER_ATTRIBUTE({ attribute: name });
  if (!last.multiValued) return translate(condition, inside(type, chain, 0), depth + 1);
  return someElement(type, chain, translate(condition, inside(type, chain, chain.length), depth + 1));
}

function inside(type: ResourceType, chain: Chain, entered: number): Scope {
  const parts: readonly Attribute[] = chain.at(-1)?.subAttributes ?? [];
  const chainOf = (name: string): Chain | undefined => {
    const part = parts.find((sub) => sub.name.toLowerCase() === name);
    return part && [...chain, part];
  };
  return { type, chainOf, isForeign: () => false, entered };
}

/** Made up when a resource is answered, from what filters cannot reach. */
const MADE_UP = new Set(['meta.location', 'meta.version', 'members.$ref', 'groups.$ref']);

function find(name: string, scope: Scope): Place {
  const chain = scope.chainOf(name.toLowerCase());
  const isMadeUp = (own: Chain) =>
    MADE_UP.has(dotted(own)) || (own[0].returned === 'request' && !isRows(scope.type, own[0].name));
  const isStored = chain && !isMadeUp(chain);
  if (!isStored) throw scimProblems.SCIM_FILTER_ATTRIBUTE({ attribute: name });
  return { type: scope.type, chain, entered: scope.entered };
}

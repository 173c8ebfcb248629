import type { Predicate } from '../../../store/predicate.ts';
import type { Json } from '../../../store/store.ts';
import { type Filter, parse } from '../filter/parse.ts';
import { elementPredicate } from '../filter.ts';
import { normaliseOne } from '../normalise.ts';
import { scimProblems } from '../problems.ts';
import type { Attribute } from '../schema/attribute.ts';
import type { Chain, ResourceType } from '../schema/resource-type.ts';

/** What a path names: an attribute, all elements of one (`emails.value`), or the elements of a value path. */
export interface PatchTarget {
  /** As the client wrote it. */
  readonly path: string;
  readonly chain: Chain;
  readonly selection?: Selection;
}

export interface Selection {
  readonly where: Predicate;
  /** The part of each selected element that is meant; the whole element without. */
  readonly sub?: Attribute;
  /** An element that the value path would select; absent when it cannot be told from the filter. */
  readonly sample?: Json;
}

const VALUE_PATH = /^(?<name>[^[\]]+)\[(?<filter>.*)\](?:\.(?<sub>[\w$-]+))?$/s;
const NAME = /^[\w$][-\w.:$]*$/;

/**
 * Reads a path of RFC 7644 section 3.5.2, figure 7. Undefined when it names an attribute that no schema knows:
 * Entra ID sends every mapped attribute so, and what creation ignores must not fail each update.
 * @throws Problem SCIM_PATH_INVALID, SCIM_FILTER_…
 */
export function readPath(path: string, type: ResourceType): PatchTarget | undefined {
  const valuePath = VALUE_PATH.exec(path)?.groups;
  const name = valuePath?.['name'] ?? path;
  if (!NAME.test(name)) throw scimProblems.SCIM_PATH_INVALID({ path });
  const chain = type.names.get(name.toLowerCase());
  if (!chain) {
    if (type.names.has(name.toLowerCase().replace(/\.[^.]*$/, '')))
      throw scimProblems.SCIM_PATH_INVALID({ path });
    return undefined;
  }
  if (valuePath) return withFilter(path, type, chain, valuePath['filter'] ?? '', valuePath['sub']);
  const many = chain.findIndex((attribute) => attribute.multiValued);
  const sub = chain[many + 1];
  if (many < 0 || !sub) return { path, chain };
  const everyElement: Selection = { where: { kind: 'and', of: [] }, sub, sample: {} };
  return { path, chain: [chain[0], ...chain.slice(1, many + 1)], selection: everyElement };
}

function withFilter(
  path: string,
  type: ResourceType,
  chain: Chain,
  filter: string,
  subName: string | undefined,
): PatchTarget {
  const last = chain.at(-1) ?? chain[0];
  const sub = last.subAttributes?.find((part) => part.name.toLowerCase() === subName?.toLowerCase());
  if (!last.multiValued || last.type !== 'complex' || (subName !== undefined && !sub)) {
    throw scimProblems.SCIM_PATH_INVALID({ path });
  }
  const where = elementPredicate(filter, type, chain);
  const equal = equalities(parse(filter));
  const sample = equal && (normaliseOne(last, equal) as Json | undefined);
  return { path, chain, selection: { where, ...(sub ? { sub } : {}), ...(sample ? { sample } : {}) } };
}

/** The values that a filter of plain equalities asks for. One on `value` names an element: it cannot be made up. */
function equalities(filter: Filter): Json | undefined {
  if (filter.op === 'eq' && filter.attrPath.toLowerCase() !== 'value') {
    return { [filter.attrPath]: filter.compValue };
  }
  if (filter.op !== 'and') return undefined;
  const parts = filter.filters.map(equalities);
  return parts.every((part) => part !== undefined) ? Object.assign({}, ...parts) : undefined;
}

import type { Comparison, Predicate, Target } from '../../../store/predicate.ts';
import { matches } from '../evaluate.ts';
import { scimProblems } from '../problems.ts';
import type { Attribute } from '../schema/attribute.ts';
import type { Chain, ResourceType } from '../schema/resource-type.ts';
import { literal } from './literal.ts';
import { isRows, someElement, someMember } from './member.ts';

/** Where a condition stands: `entered` counts the chain's attributes that an enclosing `some` has walked into. */
export interface Place {
  readonly type: ResourceType;
  readonly chain: Chain;
  readonly entered: number;
}

const never: Predicate = { kind: 'never' };
const always: Predicate = { kind: 'not', of: never };

/** `chain op value`; a complex attribute is compared by its `value`. */
export function compare(place: Place, op: Comparison, value: unknown): Predicate {
  if (value === null && (op === 'eq' || op === 'ne')) {
    const has = present({ ...place, chain: withValue(place.chain) ?? place.chain });
    return op === 'ne' ? has : { kind: 'not', of: has };
  }
  const { chain, leaf } = toLeaf(place.chain, op);
  const wanted = literal(leaf, op, value);
  const fixed = place.entered === 0 ? constant(place.type, chain, op, wanted) : undefined;
  return fixed ?? onEach({ ...place, chain }, (at) => stored(at, leaf, op, wanted));
}

/** `chain pr` */
export function present(place: Place): Predicate {
  const name = dotted(place.chain);
  if (name === 'meta' || name === 'schemas' || name === 'meta.resourceType') return always;
  if (isRows(place.type, name)) return someMember({ kind: 'and', of: [] });
  const column = place.entered === 0 ? columnOf(place)?.exact : undefined;
  return onEach(place, (at) => ({ kind: 'present', target: column ? { column } : target(at) }), true);
}

function stored(place: Place, leaf: Attribute, op: Comparison, value: string | number | boolean): Predicate {
  const { caseExact } = leaf;
  const column = place.entered === 0 ? columnOf(place) : undefined;
  if (column?.exact) return { kind: 'compare', target: { column: column.exact }, op, value, caseExact };
  // Stored dates are ISO 8601 in UTC, all of one form, so that their order is that of their text.
  const text = leaf.type === 'dateTime' ? new Date(Number(value)).toISOString() : value;
  const found: Predicate = { kind: 'compare', target: target(place), op, value: text, caseExact };
  if (op !== 'eq' || !column?.hint) return found;
  const narrow: Predicate = { kind: 'compare', target: { column: column.hint }, op, value, caseExact };
  return { kind: 'and', of: [narrow, found] };
}

/** Wraps the condition in `some` when the chain passes through a multi-valued attribute that is not entered yet. */
function onEach(place: Place, condition: (place: Place) => Predicate, whole = false): Predicate {
  const many = place.chain.findIndex((attribute) => attribute.multiValued) + 1;
  const enters = many > place.entered && (!whole || many < place.chain.length);
  if (!enters) return condition(place);
  const [first, ...others] = place.chain;
  return someElement(
    place.type,
    [first, ...others.slice(0, many - 1)],
    condition({ ...place, entered: many }),
  );
}

function toLeaf(chain: Chain, op: Comparison): { readonly chain: Chain; readonly leaf: Attribute } {
  const last = chain.at(-1) ?? chain[0];
  if (last.type !== 'complex') return { chain, leaf: last };
  const valued = withValue(chain);
  if (valued) return { chain: valued, leaf: valued.at(-1) ?? last };
  throw scimProblems.SCIM_FILTER_COMPARISON({ attribute: last.name, operator: op, type: 'complex' });
}

/** The chain down to the `value` of a complex attribute that has one. */
function withValue(chain: Chain): Chain | undefined {
  const value = chain.at(-1)?.subAttributes?.find((sub) => sub.name === 'value');
  return value && [...chain, value];
}

/** What we know of a resource without reading it: its type and its schemas. */
function constant(
  type: ResourceType,
  chain: Chain,
  op: Comparison,
  value: string | number | boolean,
): Predicate | undefined {
  const name = dotted(chain);
  const test = (text: string) => matches(text, op, value, true);
  if (name === 'meta.resourceType') return test(type.id) ? always : never;
  if (name !== 'schemas') return undefined;
  if (test(type.schema.id)) return always;
  const extensions = type.extensions.filter(({ id }) => test(id));
  return { kind: 'or', of: extensions.map(({ id }) => ({ kind: 'present', target: { path: [id] } })) };
}

function columnOf({ type, chain }: Place) {
  const found = type.columns[dotted(chain)];
  if (!found) return undefined;
  return found.use === 'exact' ? { exact: found.column } : { hint: found.column };
}

function target({ chain, entered }: Place): Target {
  const names = chain.map((attribute) => attribute.name);
  return entered > 0 ? { element: names.slice(entered) } : { path: names };
}

/** `name.familyName`: what the table of columns calls an attribute. */
export function dotted(chain: Chain): string {
  return chain.map((attribute) => attribute.name).join('.');
}

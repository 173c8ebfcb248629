import { isDeepStrictEqual } from 'node:util';
import type { Json } from '../../../store/store.ts';
import { addElements } from '../elements.ts';
import { matches } from '../evaluate.ts';
import { isObject } from '../json.ts';
import type { Operation } from '../message.ts';
import { normaliseOne, normaliseValue } from '../normalise.ts';
import { scimProblems } from '../problems.ts';
import type { Attribute } from '../schema/attribute.ts';
import { single } from '../value.ts';

/**
 * The new value of a whole attribute, undefined when it is unassigned (RFC 7644 sections 3.5.2.1 to 3.5.2.3).
 * @throws Problem SCIM_VALUE_INVALID, SCIM_ATTRIBUTE_FIXED
 */
export function patchAttribute(attribute: Attribute, present: unknown, { op, value }: Operation): unknown {
  const next = attribute.multiValued
    ? patchList(attribute, (present ?? []) as readonly Json[], op, value)
    : patchSingle(attribute, present, op, value);
  const fixed = attribute.mutability === 'immutable' && present !== undefined;
  if (fixed && !isDeepStrictEqual(present, next)) {
    throw scimProblems.SCIM_ATTRIBUTE_FIXED({ attribute: attribute.name });
  }
  return next;
}

function patchList(
  attribute: Attribute,
  present: readonly Json[],
  op: Operation['op'],
  value: unknown,
): readonly Json[] | undefined {
  const given = normaliseValue(attribute, value) as readonly Json[] | undefined;
  if (op === 'replace') return given;
  if (op === 'add') return filled(addElements(present, given ?? []));
  if (value === undefined || value === null) return undefined;
  // Entra ID removes single values by a list of them, which RFC 7644 does not know: the others stay.
  return filled(present.filter((element) => !(given ?? []).some((gone) => names(attribute, gone, element))));
}

function patchSingle(attribute: Attribute, present: unknown, op: Operation['op'], value: unknown): unknown {
  if (op === 'remove') return undefined;
  if (attribute.type === 'complex' && isObject(value)) return patchComplex(attribute, present, op, value);
  const next = normaliseOne(attribute, single(value));
  return next === undefined && op === 'add' ? present : next;
}

/** Parts that are not named stay as they were, null unassigns one; a new `value` is another thing altogether. */
function patchComplex(attribute: Attribute, present: unknown, op: Operation['op'], value: Json): unknown {
  const given = normaliseOne(attribute, value);
  if (isObject(given) && 'value' in given) return given;
  const before = isObject(present) ? present : {};
  const after: Record<string, unknown> = { ...before };
  for (const [name, each] of Object.entries(value)) {
    const part = attribute.subAttributes?.find((sub) => sub.name.toLowerCase() === name.toLowerCase());
    if (!part || part.mutability === 'readOnly') continue;
    const next = patchAttribute(part, before[part.name], { op, value: each });
    if (next === undefined) delete after[part.name];
    else after[part.name] = next;
  }
  return Object.keys(after).length > 0 ? after : undefined;
}

/** Whether `wanted` means this element: by its value, and by its type when one is given; else by all that it says. */
function names(attribute: Attribute, wanted: Json, element: Json): boolean {
  const parts = (attribute.subAttributes ?? []).filter(({ name }) =>
    'value' in wanted ? name === 'value' || (name === 'type' && name in wanted) : name in wanted,
  );
  return parts.every(({ name, caseExact }) => matches(element[name], 'eq', wanted[name], caseExact));
}

function filled(list: readonly Json[]): readonly Json[] | undefined {
  return list.length > 0 ? list : undefined;
}

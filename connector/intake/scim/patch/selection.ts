import type { Json } from '../../../store/store.ts';
import { addElements, demoteOthers } from '../elements.ts';
import { satisfies } from '../evaluate.ts';
import type { Operation } from '../message.ts';
import { normaliseOne } from '../normalise.ts';
import { scimProblems } from '../problems.ts';
import type { Attribute } from '../schema/attribute.ts';
import { patchAttribute } from './attribute.ts';
import type { PatchTarget, Selection } from './path.ts';

const LABELS = new Set(['type', 'primary', 'display']);

/**
 * The elements of a multi-valued attribute after an operation on those that a path selects.
 * @throws Problem SCIM_TARGET_MISSING, SCIM_VALUE_INVALID, SCIM_ATTRIBUTE_FIXED
 */
export function patchSelection(
  attribute: Attribute,
  present: readonly Json[],
  { path, selection }: PatchTarget & { readonly selection: Selection },
  operation: Operation,
): readonly Json[] | undefined {
  const { where, sub, sample } = selection;
  const selected = present.map((element) => satisfies(element, where));
  const change = (element: Json) => patchElement(attribute, element, sub, operation);
  if (!selected.includes(true)) {
    if (operation.op === 'remove') return present.length > 0 ? present : undefined;
    // Entra ID adds and replaces the value of an address that is not there yet, where RFC 7644 says noTarget.
    if (!sample) throw scimProblems.SCIM_TARGET_MISSING({ path });
    const created = change(sample);
    if (created) return addElements(present, [created]);
    return present.length > 0 ? present : undefined;
  }
  const changed = present.map((element, index) => (selected[index] ? change(element) : element));
  const primary = changed.findIndex((element, index) => selected[index] && element?.['primary'] === true);
  const kept = changed.map((element) => element ?? {});
  const list = (primary < 0 ? kept : demoteOthers(kept, primary)).filter(isSubstantial);
  return list.length > 0 ? addElements([], list) : undefined;
}

/** The changed element, undefined when nothing of it remains. */
function patchElement(
  attribute: Attribute,
  element: Json,
  sub: Attribute | undefined,
  operation: Operation,
): Json | undefined {
  if (sub) {
    const next = patchAttribute(sub, element[sub.name], operation);
    const { [sub.name]: _before, ...others } = element;
    const whole = next === undefined ? others : { ...element, [sub.name]: next };
    return isSubstantial(whole) ? whole : undefined;
  }
  if (operation.op === 'remove') return undefined;
  const given = normaliseOne(attribute, operation.value) as Json | undefined;
  if (given) return { ...element, ...given };
  return operation.op === 'add' ? element : undefined;
}

/** A type or a primary flag of nothing is nothing. */
function isSubstantial(element: Json): boolean {
  return Object.keys(element).some((name) => !LABELS.has(name));
}

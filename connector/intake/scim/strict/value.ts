import { isObject } from '../json.ts';
import type { Switches } from '../preset.ts';
import type { Attribute } from '../schema/attribute.ts';
import { strictProblems } from './problems.ts';

/**
 * Refuses a value that `switches` do not take as the attribute has it. What is read-only is ignored anyway.
 * @throws Problem SCIM_VALUE_LOOSE, SCIM_ATTRIBUTE_UNKNOWN
 */
export function assertValue(attribute: Attribute, value: unknown, switches: Switches): void {
  if (attribute.mutability === 'readOnly' || value === null || value === undefined) return;
  if (!attribute.multiValued) return assertOne(attribute, value, switches);
  if (!Array.isArray(value)) assertIs(false, attribute, 'array', switches);
  for (const each of Array.isArray(value) ? value : [value]) assertOne(attribute, each, switches);
}

/** One value, or one element of a multi-valued attribute. */
export function assertOne(attribute: Attribute, value: unknown, switches: Switches): void {
  if (attribute.type !== 'complex') {
    assertIs(isWritten(attribute, value), attribute, attribute.type, switches);
    return;
  }
  assertIs(isObject(value), attribute, 'object', switches);
  for (const [name, part] of Object.entries(isObject(value) ? value : {})) {
    const sub = attribute.subAttributes?.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (sub) assertValue(sub, part, switches);
    else if (switches.unknownAttributes === 'refuse')
      throw strictProblems.SCIM_ATTRIBUTE_UNKNOWN({ attribute: `${attribute.name}.${name}` });
  }
}

function assertIs(is: boolean, { name }: Attribute, expected: string, switches: Switches): void {
  if (!is && switches.looseValues === 'refuse')
    throw strictProblems.SCIM_VALUE_LOOSE({ attribute: name, expected });
}

/** Whether a simple value has the JSON type of RFC 7643 section 2.3. */
function isWritten({ type }: Attribute, value: unknown): boolean {
  if (type === 'boolean') return typeof value === 'boolean';
  if (type === 'integer' || type === 'decimal') return typeof value === 'number';
  return typeof value === 'string';
}

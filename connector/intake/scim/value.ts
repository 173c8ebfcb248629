import { MAX_LONG_TEXT, MAX_TEXT } from './limits.ts';
import { scimProblems } from './problems.ts';
import type { Attribute } from './schema/attribute.ts';
import { parseTime } from './time.ts';

/**
 * One simple value as the attribute's type has it, or undefined when it is unassigned: null (RFC 7643 section 2.5),
 * and the empty text, by which Okta and Entra ID say the same. Takes what identity providers send: "True", 42 for a text, `[{ "$ref": null, "value": "x" }]` for a single value.
 * @throws Problem SCIM_VALUE_INVALID, SCIM_VALUE_TOO_LONG
 */
export function simpleValue(attribute: Attribute, given: unknown): string | number | boolean | undefined {
  const value = unwrap(given);
  if (value === null || value === undefined || value === '') return undefined;
  const converted = convert(attribute, value);
  if (converted === undefined) throw invalid(attribute);
  const maximum = attribute.type === 'string' ? MAX_TEXT : MAX_LONG_TEXT;
  if (typeof converted === 'string' && converted.length > maximum) {
    throw scimProblems.SCIM_VALUE_TOO_LONG({ attribute: attribute.name, maximum });
  }
  return converted;
}

export function invalid(attribute: Attribute) {
  return scimProblems.SCIM_VALUE_INVALID({ attribute: attribute.name, expected: attribute.type });
}

/** A list of one is that one: old Entra ID provisioning writes single values so. */
export function single(given: unknown): unknown {
  return Array.isArray(given) && given.length <= 1 ? (given[0] as unknown) : given;
}

function unwrap(given: unknown): unknown {
  const value = single(given);
  return typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
}

function convert({ type }: Attribute, value: unknown): string | number | boolean | undefined {
  switch (type) {
    case 'boolean':
      if (typeof value === 'string') return { true: true, false: false }[value.toLowerCase()];
      return typeof value === 'boolean' ? value : undefined;
    case 'integer':
    case 'decimal': {
      const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
      const whole = type === 'decimal' || Number.isSafeInteger(number);
      return typeof number === 'number' && Number.isFinite(number) && whole ? number : undefined;
    }
    case 'dateTime': {
      const time = typeof value === 'string' ? parseTime(value) : undefined;
      return time === undefined ? undefined : new Date(time).toISOString();
    }
    case 'string':
    case 'reference':
    case 'binary':
      return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
    case 'complex':
      return undefined;
  }
}

import type { Comparison } from '../../../store/predicate.ts';
import { scimProblems } from '../problems.ts';
import type { Attribute, AttributeType } from '../schema/attribute.ts';
import { parseTime } from '../time.ts';

const equality: readonly Comparison[] = ['eq', 'ne'];
const ordered: readonly Comparison[] = [...equality, 'gt', 'ge', 'lt', 'le'];
const text: readonly Comparison[] = [...ordered, 'co', 'sw', 'ew'];

/** RFC 7644 section 3.4.2.2, table 3: booleans and binaries have no order, and only texts have parts. */
const operators: Readonly<Record<AttributeType, readonly Comparison[]>> = {
  string: text,
  reference: text,
  boolean: equality,
  binary: equality,
  integer: ordered,
  decimal: ordered,
  dateTime: ordered,
  complex: [],
};

/**
 * The value of a comparison, as the attribute's type has it: dates as epoch ms.
 * @throws Problem SCIM_FILTER_COMPARISON when operator or value do not suit the type
 */
export function literal(attribute: Attribute, op: Comparison, value: unknown): string | number | boolean {
  const converted = operators[attribute.type].includes(op) ? convert(attribute.type, value) : undefined;
  if (converted !== undefined) return converted;
  throw scimProblems.SCIM_FILTER_COMPARISON({
    attribute: attribute.name,
    operator: op,
    type: attribute.type,
  });
}

function convert(type: AttributeType, value: unknown): string | number | boolean | undefined {
  switch (type) {
    case 'boolean':
      // Entra ID compares with strings: roles[primary eq "True"].
      if (typeof value === 'string') return { true: true, false: false }[value.toLowerCase()];
      return typeof value === 'boolean' ? value : undefined;
    case 'integer':
    case 'decimal':
      return typeof value === 'number' ? value : undefined;
    case 'dateTime':
      return typeof value === 'string' ? parseTime(value) : undefined;
    case 'string':
    case 'reference':
    case 'binary':
      return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
    case 'complex':
      return undefined;
  }
}

/** One attribute with every characteristic of RFC 7643 section 7, as `/Schemas` shows it. */
export interface Attribute {
  readonly name: string;
  readonly type: AttributeType;
  readonly multiValued: boolean;
  readonly description: string;
  readonly required: boolean;
  readonly caseExact: boolean;
  readonly mutability: 'readWrite' | 'readOnly' | 'immutable' | 'writeOnly';
  readonly returned: 'always' | 'default' | 'request' | 'never';
  readonly uniqueness: 'none' | 'server' | 'global';
  readonly canonicalValues?: readonly string[];
  readonly referenceTypes?: readonly string[];
  readonly subAttributes?: readonly Attribute[];
}

export type AttributeType =
  'string' | 'boolean' | 'decimal' | 'integer' | 'dateTime' | 'binary' | 'reference' | 'complex';

/** A schema of RFC 7643: its URN and its attributes, in the order in which discovery lists them. */
export interface Schema {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly attributes: readonly Attribute[];
}

type Traits = Partial<Omit<Attribute, 'name' | 'description'>>;

/** An attribute with the defaults of RFC 7643 section 2.2 but for its `traits`. */
export function attribute(name: string, description: string, traits: Traits = {}): Attribute {
  return {
    name,
    type: 'string',
    multiValued: false,
    description,
    required: false,
    caseExact: false,
    mutability: 'readWrite',
    returned: 'default',
    uniqueness: 'none',
    ...traits,
  };
}

/** A complex attribute of these parts. */
export function complex(
  name: string,
  description: string,
  subAttributes: readonly Attribute[],
  traits: Traits = {},
): Attribute {
  return attribute(name, description, { ...traits, type: 'complex', subAttributes });
}

/** A multi-valued attribute with the usual parts of RFC 7643 section 2.4; `types` are suggestions, not limits. */
export function plural(
  name: string,
  description: string,
  types: readonly string[],
  value: Traits = {},
): Attribute {
  const parts = [attribute('value', `One of the ${name}.`, value), ...labels(types)];
  return complex(name, description, parts, { multiValued: true });
}

/** What tells one element of a multi-valued attribute from another: display, type, primary. */
export function labels(types: readonly string[]): readonly Attribute[] {
  return [
    attribute('display', 'A name to show, not to compare.'),
    attribute('type', 'What this value is used for.', types.length > 0 ? { canonicalValues: types } : {}),
    attribute('primary', 'Whether this is the preferred value; at most one is.', { type: 'boolean' }),
  ];
}

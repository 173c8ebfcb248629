import { type Attribute, type Schema, attribute, complex } from './attribute.ts';
import { exact, readOnly } from './traits.ts';

const needed = { ...readOnly, required: true } as const;
const flag = (name: string, description: string) =>
  attribute(name, description, { ...needed, type: 'boolean' });
const one = (name: string, description: string, canonicalValues: readonly string[]) =>
  attribute(name, description, { ...needed, canonicalValues });

const characteristics: readonly Attribute[] = [
  attribute('name', 'The name of the attribute.', { ...exact, required: true }),
  one('type', 'What its values are.', [
    'string',
    'boolean',
    'decimal',
    'integer',
    'dateTime',
    'binary',
    'reference',
    'complex',
  ]),
  flag('multiValued', 'Whether it has several values.'),
  attribute('description', 'What it is for.', readOnly),
  flag('required', 'Whether it has to have a value.'),
  flag('caseExact', 'Whether upper and lower case differ in it.'),
  one('mutability', 'How it may change.', ['readOnly', 'readWrite', 'immutable', 'writeOnly']),
  one('returned', 'When it is answered.', ['always', 'never', 'default', 'request']),
  one('uniqueness', 'Among what its values differ.', ['none', 'server', 'global']),
  attribute('canonicalValues', 'Values that are suggested.', { ...exact, multiValued: true }),
  attribute('referenceTypes', 'What it may refer to.', { ...exact, multiValued: true }),
];

/** RFC 7643 section 7. */
export const schemaSchema: Schema = {
  id: 'urn:ietf:params:scim:schemas:core:2.0:Schema',
  name: 'Schema',
  description: 'A schema with its attributes.',
  attributes: [
    attribute('name', 'The name of the schema.', needed),
    attribute('description', 'What it describes.', readOnly),
    complex(
      'attributes',
      'Its attributes.',
      [
        ...characteristics,
        complex('subAttributes', 'Its parts.', characteristics, { ...readOnly, multiValued: true }),
      ],
      { ...needed, multiValued: true },
    ),
  ],
};

import { type Schema, attribute, complex } from './attribute.ts';
import { exact, readOnly } from './traits.ts';

const uri = { ...exact, type: 'reference', referenceTypes: ['uri'], required: true } as const;

/** RFC 7643 section 6. */
export const resourceTypeSchema: Schema = {
  id: 'urn:ietf:params:scim:schemas:core:2.0:ResourceType',
  name: 'ResourceType',
  description: 'A type of resource, and where it is.',
  attributes: [
    attribute('name', 'The name of the type.', { ...readOnly, required: true }),
    attribute('description', 'What is of this type.', readOnly),
    attribute('endpoint', 'The address of the type, under the base.', uri),
    attribute('schema', 'The schema of the type.', uri),
    complex(
      'schemaExtensions',
      'What the type is extended by.',
      [
        attribute('schema', 'The schema of the extension.', uri),
        attribute('required', 'Whether every resource has it.', {
          ...readOnly,
          type: 'boolean',
          required: true,
        }),
      ],
      { ...readOnly, multiValued: true },
    ),
  ],
};

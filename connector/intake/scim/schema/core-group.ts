import { type Schema, attribute, complex } from './attribute.ts';

const fixed = { mutability: 'immutable', caseExact: true } as const;

/** RFC 7643 section 4.2. */
export const coreGroup: Schema = {
  id: 'urn:ietf:params:scim:schemas:core:2.0:Group',
  name: 'Group',
  description: 'A group of people and of groups.',
  attributes: [
    attribute('displayName', 'The group’s name; rules name the group by it.', { required: true }),
    complex(
      'members',
      'The direct members.',
      [
        attribute('value', 'The member’s id.', fixed),
        attribute('$ref', 'The member’s address.', {
          ...fixed,
          type: 'reference',
          referenceTypes: ['User', 'Group'],
        }),
        attribute('type', 'What the member is.', {
          mutability: 'immutable',
          canonicalValues: ['User', 'Group'],
        }),
        attribute('display', 'The member’s name.', { mutability: 'readOnly' }),
      ],
      { multiValued: true },
    ),
  ],
};

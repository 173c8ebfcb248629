import { type Schema, attribute, complex } from './attribute.ts';

/** RFC 7643 section 4.3. */
export const enterpriseUser: Schema = {
  id: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
  name: 'EnterpriseUser',
  description: 'What an organisation says of its people.',
  attributes: [
    attribute('employeeNumber', 'The number that the organisation gave the person.'),
    attribute('costCenter', 'The cost centre.'),
    attribute('organization', 'The organisation.'),
    attribute('division', 'The division.'),
    attribute('department', 'The department.'),
    complex('manager', 'The person’s manager.', [
      attribute('value', 'The manager’s id, or the key that the source uses.', { caseExact: true }),
      attribute('$ref', 'The manager’s address.', {
        type: 'reference',
        referenceTypes: ['User'],
        caseExact: true,
      }),
      attribute('displayName', 'The manager’s name.', { mutability: 'readOnly' }),
    ]),
  ],
};

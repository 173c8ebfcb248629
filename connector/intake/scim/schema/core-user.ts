import { type Schema, attribute, complex, labels, plural } from './attribute.ts';

const uri = { type: 'reference', referenceTypes: ['external'], caseExact: true } as const;

/**
 * The core User of RFC 7643 section 4.1 without `password`: Portillon signs nobody in, so a password that an
 * identity provider pushes is an unknown attribute and is stored nowhere.
 */
export const coreUser: Schema = {
  id: 'urn:ietf:params:scim:schemas:core:2.0:User',
  name: 'User',
  description: 'A person.',
  attributes: [
    attribute('userName', 'The name that the person signs in with, unique among the users of this client.', {
      required: true,
      uniqueness: 'server',
    }),
    complex('name', 'The parts of the person’s name.', [
      attribute('formatted', 'The whole name, as it is written.'),
      attribute('familyName', 'The family name.'),
      attribute('givenName', 'The given name.'),
      attribute('middleName', 'The middle names.'),
      attribute('honorificPrefix', 'A title before the name, such as Dr.'),
      attribute('honorificSuffix', 'A suffix after the name, such as III.'),
    ]),
    attribute('displayName', 'The name to show.'),
    attribute('nickName', 'The name that colleagues use.'),
    attribute('profileUrl', 'The address of the person’s page.', uri),
    attribute('title', 'The job title.'),
    attribute('userType', 'The kind of person: employee, contractor, service…; rules may ask for it.'),
    attribute('preferredLanguage', 'The language to address the person in, as in Accept-Language.'),
    attribute('locale', 'Where dates and numbers are formatted for, such as fr-FR.'),
    attribute('timezone', 'The time zone, by its IANA name.'),
    attribute('active', 'Whether the person may act; false suspends every account.', { type: 'boolean' }),
    plural('emails', 'E-mail addresses.', ['work', 'home', 'other']),
    plural('phoneNumbers', 'Telephone numbers.', ['work', 'home', 'mobile', 'fax', 'pager', 'other']),
    plural('ims', 'Instant-message addresses.', []),
    plural('photos', 'Addresses of pictures of the person.', ['photo', 'thumbnail'], uri),
    complex(
      'addresses',
      'Postal addresses.',
      [
        attribute('formatted', 'The whole address, with line breaks.'),
        attribute('streetAddress', 'House number, street and what belongs to it.'),
        attribute('locality', 'The town.'),
        attribute('region', 'The region or state.'),
        attribute('postalCode', 'The postal code.'),
        attribute('country', 'The country, as two letters of ISO 3166-1.'),
        ...labels(['work', 'home', 'other']),
      ],
      { multiValued: true },
    ),
    complex(
      'groups',
      'The groups that hold the person directly; changed through the groups, answered when asked for.',
      [
        attribute('value', 'The group’s id.', { mutability: 'readOnly', caseExact: true }),
        attribute('$ref', 'The group’s address.', {
          type: 'reference',
          referenceTypes: ['Group'],
          caseExact: true,
          mutability: 'readOnly',
        }),
        attribute('display', 'The group’s name.', { mutability: 'readOnly' }),
        attribute('type', 'How the person is a member.', {
          canonicalValues: ['direct'],
          mutability: 'readOnly',
        }),
      ],
      { multiValued: true, mutability: 'readOnly', returned: 'request' },
    ),
    plural('entitlements', 'Things that the person is entitled to; rules may ask for them.', []),
    plural('roles', 'Roles of the person at the source; rules may ask for them.', []),
    plural('x509Certificates', 'Certificates issued to the person, in base64.', [], {
      type: 'binary',
      caseExact: true,
    }),
  ],
};

import { attribute, complex } from './attribute.ts';

const given = { mutability: 'readOnly', caseExact: true } as const;
const time = { ...given, type: 'dateTime' } as const;

/** What every resource has, by RFC 7643 sections 3 and 3.1; no schema of `/Schemas` lists it. */
export const commonAttributes = [
  attribute('schemas', 'The schemas that the resource uses.', {
    ...given,
    type: 'reference',
    multiValued: true,
    returned: 'always',
  }),
  attribute('id', 'Our identifier of the resource, never used again.', {
    ...given,
    returned: 'always',
    uniqueness: 'global',
  }),
  attribute('externalId', 'The client’s identifier of the resource.', { caseExact: true }),
  complex(
    'meta',
    'What we know of the resource itself.',
    [
      attribute('resourceType', 'The type of the resource.', given),
      attribute('created', 'When it was created here.', time),
      attribute('lastModified', 'When it was last changed here.', time),
      attribute('location', 'Its address.', { ...given, type: 'reference', referenceTypes: ['uri'] }),
      attribute('version', 'Its ETag.', given),
    ],
    { mutability: 'readOnly' },
  ),
];

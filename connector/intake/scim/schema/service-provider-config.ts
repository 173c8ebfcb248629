import { type Attribute, type Schema, attribute, complex } from './attribute.ts';
import { exact, readOnly } from './traits.ts';

const flag = (name: string, description: string) =>
  attribute(name, description, { ...readOnly, type: 'boolean', required: true });
const number = (name: string, description: string) =>
  attribute(name, description, { ...readOnly, type: 'integer', required: true });
const part = (name: string, description: string, parts: readonly Attribute[]) =>
  complex(name, description, parts, { ...readOnly, required: true });
const supported = flag('supported', 'Whether it is there.');

/** A complex of complexes, which RFC 7643 section 2.3.8 knows not and draft-ietf-scim-roles-entitlements-01 has. */
const grantables = (name: string) =>
  part(name, `What there is of ${name}.`, [
    supported,
    flag(
      name === 'roles' ? 'multipleRolesSupported' : 'multipleEntitlementsSupported',
      'Whether a user has several.',
    ),
    flag('primarySupported', 'Whether one of a user’s is marked as primary.'),
    flag('typeSupported', 'Whether a user’s have types.'),
  ]);

/** RFC 7643 section 5, RFC 9865 section 4, RFC 9967 section 4, draft-ietf-scim-roles-entitlements-01. */
export const serviceProviderConfigSchema: Schema = {
  id: 'urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig',
  name: 'ServiceProviderConfig',
  description: 'What this server does, and within which limits.',
  attributes: [
    part('patch', 'Changes in part.', [supported]),
    part('bulk', 'Several operations in one request.', [
      supported,
      number('maxOperations', 'The most operations of a request.'),
      number('maxPayloadSize', 'The most bytes of a request.'),
    ]),
    part('filter', 'Filters of lists.', [supported, number('maxResults', 'The most resources of a page.')]),
    part('changePassword', 'Changes of passwords.', [supported]),
    part('sort', 'Orders of lists.', [supported]),
    part('etag', 'Versions of resources.', [supported]),
    complex(
      'authenticationSchemes',
      'How clients say who they are.',
      [
        attribute('type', 'The kind of scheme.', {
          ...readOnly,
          required: true,
          canonicalValues: ['oauth', 'oauth2', 'oauthbearertoken', 'httpbasic', 'httpdigest'],
        }),
        attribute('name', 'The name of the scheme.', { ...readOnly, required: true }),
        attribute('description', 'What a client does for it.', { ...readOnly, required: true }),
        attribute('specUri', 'The address of its specification.', {
          ...exact,
          type: 'reference',
          referenceTypes: ['external'],
        }),
        attribute('documentationUri', 'The address of what we say of it.', {
          ...exact,
          type: 'reference',
          referenceTypes: ['external'],
        }),
        attribute('primary', 'Whether it is the preferred one.', { ...readOnly, type: 'boolean' }),
      ],
      { ...readOnly, required: true, multiValued: true },
    ),
    part('pagination', 'Pages of lists.', [
      flag('cursor', 'Whether pages go by cursor.'),
      flag('index', 'Whether pages go by index.'),
      attribute('defaultPaginationMethod', 'How pages go unless a client says.', {
        ...readOnly,
        canonicalValues: ['cursor', 'index'],
      }),
      number('defaultPageSize', 'Resources of a page unless a client says.'),
      number('maxPageSize', 'The most resources of a page.'),
      number('cursorTimeout', 'Seconds for which a cursor is good.'),
    ]),
    part('securityEvents', 'Events that tell what changed.', [
      attribute('asyncRequest', 'Whether requests are done later.', {
        ...readOnly,
        canonicalValues: ['none', 'long', 'request'],
      }),
      attribute('eventUris', 'The kinds of events.', { ...exact, multiValued: true }),
    ]),
    part('RolesAndEntitlements', 'What can be granted.', [grantables('roles'), grantables('entitlements')]),
  ],
};

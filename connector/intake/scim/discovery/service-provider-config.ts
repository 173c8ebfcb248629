import { type EventForm, eventUris } from '../event/uris.ts';
import { CURSOR_TIMEOUT, DEFAULT_PAGE, MAX_BODY, MAX_OPERATIONS, MAX_PAGE } from '../limits.ts';

/** RFC 7643 section 5, with the `pagination` block of RFC 9865 section 4 and `securityEvents` of RFC 9967 section 4 and `RolesAndEntitlements` of draft-ietf-scim-roles-entitlements-01. */
export function serviceProviderConfig(base: string, events?: EventForm) {
  return {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
    patch: { supported: true },
    bulk: { supported: true, maxOperations: MAX_OPERATIONS, maxPayloadSize: MAX_BODY },
    filter: { supported: true, maxResults: MAX_PAGE },
    changePassword: { supported: false },
    sort: { supported: true },
    etag: { supported: true },
    pagination: {
      cursor: true,
      index: true,
      defaultPaginationMethod: 'index',
      defaultPageSize: DEFAULT_PAGE,
      maxPageSize: MAX_PAGE,
      cursorTimeout: CURSOR_TIMEOUT,
    },
    securityEvents: { asyncRequest: 'none', eventUris: events ? eventUris(events) : [] },
    RolesAndEntitlements: {
      roles: { supported: true, multipleRolesSupported: true, primarySupported: true, typeSupported: true },
      entitlements: {
        supported: true,
        multipleEntitlementsSupported: true,
        primarySupported: true,
        typeSupported: true,
      },
    },
    authenticationSchemes: [
      {
        type: 'oauthbearertoken',
        name: 'Bearer token',
        description: 'A token of `portillon token create --scope scim`, in the Authorization header.',
        specUri: 'https://www.rfc-editor.org/info/rfc6750',
        primary: true,
      },
      {
        type: 'oauth2',
        name: 'OAuth 2.0 client credentials',
        description:
          'A client of `portillon tenant client add`, by its secret or by private_key_jwt, at /oauth/token.',
        specUri: 'https://www.rfc-editor.org/info/rfc6749',
        documentationUri: 'https://www.rfc-editor.org/info/rfc7523',
      },
    ],
    meta: { resourceType: 'ServiceProviderConfig', location: `${base}/ServiceProviderConfig` },
  };
}

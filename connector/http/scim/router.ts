import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { resourceTypeResources } from '../../intake/scim/discovery/resource-types.ts';
import { schemaResources } from '../../intake/scim/discovery/schemas.ts';
import { accountType } from '../../intake/scim/schema/index.ts';
import { inOne } from '../in-one.ts';
import { bulk } from './bulk.ts';
import { readable } from './catalogue.ts';
import { catalogues } from './catalogues.ts';
import { discovery } from './discovery.ts';
import { dispatch } from './dispatch.ts';
import type { ScimEndpoint, ScimParts } from './endpoint.ts';
import { scimBorder } from './error.ts';
import { eventsOf } from './event-parts.ts';
import { eventPoll } from './event-poll.ts';
import { groupsCreate } from './groups-create.ts';
import { groupsDelete } from './groups-delete.ts';
import { groupsGet } from './groups-get.ts';
import { groupListing } from './groups-list.ts';
import { groupsPatch } from './groups-patch.ts';
import { groupsReplace } from './groups-replace.ts';
import { counted } from './listing.ts';
import { me } from './me.ts';
import { scimHttpProblems } from './problems.ts';
import type { RightsParts } from './rights-parts.ts';
import { searchable } from './search.ts';
import { serviceProviderConfigGet } from './service-provider-config.ts';
import { userAccess } from './user-access.ts';
import { usersCreate } from './users-create.ts';
import { usersDelete } from './users-delete.ts';
import { usersGet } from './users-get.ts';
import { userListing } from './users-list.ts';
import { usersPatch } from './users-patch.ts';
import { usersReplace } from './users-replace.ts';

type RouterParts = ScimParts & { readonly log: Pick<Logger, 'error'> };

/**
 * Everything under the SCIM base, behind `bearer(…, 'scim')`, whose token says which source the client sees and
 * writes. Failures are answered as SCIM errors; the unexpected ones go to `log` too.
 */
export function scimRouter(
  parts: RouterParts,
  rights: RightsParts,
): (RequestHandler | ErrorRequestHandler)[] {
  const find = dispatch(scimEndpoints(parts, rights));
  const unknown: RequestHandler = (request, _response, next) =>
    next(scimHttpProblems.SCIM_ENDPOINT_UNKNOWN({ method: request.method }));
  return [inOne(...(parts.events ? [eventsOf(parts.events)] : []), find, unknown), scimBorder(parts.log)];
}

/** Each method of each path. */
export function scimEndpoints(parts: RouterParts, rights: RightsParts): readonly ScimEndpoint[] {
  const users = { ...parts, access: userAccess(rights, parts.now) };
  const lists = { now: parts.now };
  const listings = [userListing(users), groupListing(parts)];
  const shown = catalogues(rights);
  // Whose an account is takes a look at many people: accounts are listed at their own endpoint only.
  const everywhere = [...listings, ...shown.filter(({ type }) => type !== accountType).map(counted)];
  return [
    ...listings.flatMap((listing) => searchable(listing.type.endpoint, [listing], lists)),
    ...[usersCreate, usersGet, usersReplace, usersPatch, usersDelete].map((make) => make(users)),
    ...[groupsCreate, groupsGet, groupsReplace, groupsPatch, groupsDelete].map((make) => make(parts)),
    serviceProviderConfigGet,
    ...(parts.events ? [eventPoll(parts, parts.events)] : []),
    bulk(parts, parts.log),
    ...discovery('/ResourceTypes', resourceTypeResources),
    ...discovery('/Schemas', schemaResources),
    ...shown.flatMap((each) => readable(each, lists)),
    ...me(users),
    ...searchable('', everywhere, lists),
  ];
}

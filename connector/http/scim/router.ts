import express, { type Router } from 'express';
import type { Logger } from 'pino';
import { resourceTypeResources } from '../../intake/scim/discovery/resource-types.ts';
import { schemaResources } from '../../intake/scim/discovery/schemas.ts';
import { readBody } from './body.ts';
import { bulk } from './bulk.ts';
import { discovery } from './discovery.ts';
import type { ScimEndpoint, ScimParts } from './endpoint.ts';
import { scimBorder } from './error.ts';
import { eventsOf } from './event-parts.ts';
import { eventPoll } from './event-poll.ts';
import { groupsCreate } from './groups-create.ts';
import { groupsDelete } from './groups-delete.ts';
import { groupsGet } from './groups-get.ts';
import { groupsList } from './groups-list.ts';
import { groupsPatch } from './groups-patch.ts';
import { groupsReplace } from './groups-replace.ts';
import { scimHttpProblems } from './problems.ts';
import { serviceProviderConfigGet } from './service-provider-config.ts';
import { usersCreate } from './users-create.ts';
import { usersDelete } from './users-delete.ts';
import { usersGet } from './users-get.ts';
import { usersList } from './users-list.ts';
import { usersPatch } from './users-patch.ts';
import { usersReplace } from './users-replace.ts';

/**
 * Everything under the SCIM base, behind `bearer(…, 'scim')`, whose token says which source the client sees and
 * writes. Failures are answered as SCIM errors; the unexpected ones go to `log` too.
 */
export function scimRouter(parts: ScimParts & { readonly log: Pick<Logger, 'error'> }): Router {
  const endpoints: readonly ScimEndpoint[] = [
    serviceProviderConfigGet,
    ...(parts.events ? [eventPoll(parts, parts.events)] : []),
    bulk(parts, parts.log),
    ...discovery('/ResourceTypes', resourceTypeResources),
    ...discovery('/Schemas', schemaResources),
    ...[usersCreate, usersGet, usersList, usersReplace, usersPatch, usersDelete].map((make) => make(parts)),
    ...[groupsCreate, groupsGet, groupsList, groupsReplace, groupsPatch, groupsDelete].map((make) =>
      make(parts),
    ),
  ];
  const router = express.Router();
  if (parts.events) router.use(eventsOf(parts.events));
  for (const { method, path, handle } of endpoints) {
    const reads = method === 'post' || method === 'put' || method === 'patch';
    router[method](path, ...(reads ? readBody : []), handle);
  }
  router.use((request, _response, next) =>
    next(scimHttpProblems.SCIM_ENDPOINT_UNKNOWN({ method: request.method })),
  );
  router.use(scimBorder(parts.log));
  return router;
}

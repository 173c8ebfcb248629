import { serviceProviderConfig } from '../../intake/scim/discovery/service-provider-config.ts';
import { send } from './answer.ts';
import type { ScimEndpoint } from './endpoint.ts';
import { streamOf } from './event-stream.ts';
import { baseOf } from './request.ts';

/** RFC 7644 section 4. */
export const serviceProviderConfigGet: ScimEndpoint = {
  method: 'get',
  path: '/ServiceProviderConfig',
  handle: (request, response) =>
    send(response, 200, serviceProviderConfig(baseOf(request), streamOf(response)?.form)),
};

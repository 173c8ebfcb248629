import { removeGroup } from '../../intake/scim/group/remove.ts';
import { type ScimEndpoint, type ScimParts, tell } from './endpoint.ts';
import { idOf, writeOf } from './request.ts';

/** RFC 7644 section 3.6. */
export function groupsDelete({ store, now, onChange }: ScimParts): ScimEndpoint {
  return {
    method: 'delete',
    path: '/Groups/:id',
    async handle(request, response) {
      tell(onChange, await removeGroup(store, writeOf(request, response, now), idOf(request)));
      response.status(204).end();
    },
  };
}

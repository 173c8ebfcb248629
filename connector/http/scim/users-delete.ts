import { removeUser } from '../../intake/scim/user/remove.ts';
import { type ScimEndpoint, type ScimParts, tell } from './endpoint.ts';
import { idOf, writeOf } from './request.ts';

/** RFC 7644 section 3.6. */
export function usersDelete({ store, now, onChange }: ScimParts): ScimEndpoint {
  return {
    method: 'delete',
    path: '/Users/:id',
    async handle(request, response) {
      tell(onChange, await removeUser(store, writeOf(request, response, now), idOf(request)));
      response.status(204).end();
    },
  };
}

import { scimProblems } from '../../intake/scim/problems.ts';
import type { Json } from '../../store/store.ts';
import { send, sendList } from './answer.ts';
import type { ScimEndpoint } from './endpoint.ts';
import { scimHttpProblems } from './problems.ts';
import { baseOf, idOf } from './request.ts';

type List = (base: string) => readonly (Json & { readonly id: string })[];

/** A list of discovery, whole (RFC 7644 section 4: it takes no filter), and each of its resources. */
export function discovery(path: string, list: List): readonly ScimEndpoint[] {
  return [
    {
      method: 'get',
      path,
      handle(request, response) {
        if (request.query['filter'] !== undefined) throw scimHttpProblems.SCIM_DISCOVERY_FILTER({});
        const resources = list(baseOf(request));
        sendList(response, resources.length, 0, resources);
      },
    },
    {
      method: 'get',
      path: `${path}/:id`,
      handle(request, response) {
        const id = idOf(request);
        const found = list(baseOf(request)).find(
          (resource) => resource.id.toLowerCase() === id.toLowerCase(),
        );
        if (!found) throw scimProblems.SCIM_NOT_FOUND({ id });
        send(response, 200, found);
      },
    },
  ];
}

import type { Request, Response } from 'express';
import { contentVersion } from '../../intake/scim/catalogue/known.ts';
import { catalogueProblems } from '../../intake/scim/catalogue/problems.ts';
import { scimProblems } from '../../intake/scim/problems.ts';
import { readProjection } from '../../intake/scim/query.ts';
import type { ResourceType } from '../../intake/scim/schema/resource-type.ts';
import type { Json } from '../../store/store.ts';
import { sendResource, sentNotModified } from './answer.ts';
import type { ScimEndpoint } from './endpoint.ts';
import { type Counting, counted } from './listing.ts';
import { idOf } from './request.ts';
import { type SearchParts, searchable } from './search.ts';

/** A type of resource that nobody writes over SCIM, and how to find those that there are. */
export interface Catalogue extends Counting {
  readonly get: (id: string, request: Request, response: Response) => Promise<Json | undefined>;
}

/** Reading such a type, one by one and as a list; every write is refused with the reason. */
export function readable(catalogue: Catalogue, lists: SearchParts): readonly ScimEndpoint[] {
  const { type, get } = catalogue;
  const one = `${type.endpoint}/:id`;
  return [
    ...searchable(type.endpoint, [counted(catalogue)], lists),
    {
      method: 'get',
      path: one,
      async handle(request, response) {
        const wanted = readProjection(request.query, type);
        const id = idOf(request);
        const found = await get(id, request, response);
        if (!found) throw scimProblems.SCIM_NOT_FOUND({ id });
        if (sentNotModified(request, response, contentVersion(found))) return;
        sendResource(response, 200, found, wanted);
      },
    },
    refused('post', type.endpoint, type),
    ...(['put', 'patch', 'delete'] as const).map((method) => refused(method, one, type)),
  ];
}

/** RFC 9110 section 15.5.6: who is refused a method is told which there are. */
function refused(method: ScimEndpoint['method'], path: string, { id }: ResourceType): ScimEndpoint {
  return {
    method,
    path,
    handle(_request, response) {
      response.setHeader('Allow', 'GET');
      throw catalogueProblems.SCIM_READ_ONLY({ type: id });
    },
  };
}

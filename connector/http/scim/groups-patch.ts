import { patchGroup } from '../../intake/scim/group/patch.ts';
import { readProjection } from '../../intake/scim/query.ts';
import { groupType } from '../../intake/scim/schema/index.ts';
import { etag } from '../../intake/scim/version.ts';
import { type ScimEndpoint, type ScimParts, tell } from './endpoint.ts';
import { sendGroup } from './group-answer.ts';
import { idOf, writeOf } from './request.ts';

/**
 * RFC 7644 section 3.5.2: 204, so that adding one member never answers a hundred thousand; the group itself only when
 * the request says which attributes it wants, or the client’s preset that it reads it.
 */
export function groupsPatch({ store, now, onChange }: ScimParts): ScimEndpoint {
  return {
    method: 'patch',
    path: '/Groups/:id',
    async handle(request, response) {
      const wanted = readProjection(request.query, groupType);
      const write = writeOf(request, response, now);
      const { row, touched } = await patchGroup(store, write, idOf(request), request.body);
      tell(onChange, touched);
      const isAnswered = wanted.isAsked || write.client.preset.patchAnswer === 'resource';
      if (isAnswered) await sendGroup(store, request, response, 200, row, wanted);
      else response.setHeader('ETag', etag(row.version)).status(204).end();
    },
  };
}

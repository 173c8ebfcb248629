import type { GroupRow, Json, NewGroup } from '../../../store/store.ts';
import type { Client } from '../write.ts';

/** A normalised Group without its members as the store takes it. Its key is our own id. */
export function newGroup(client: Client, id: string, resource: Json): NewGroup {
  const { externalId, displayName } = resource;
  return {
    id,
    source: client.source,
    key: id,
    name: String(displayName),
    status: 'active',
    ...(typeof externalId === 'string' ? { externalId } : {}),
    resource,
  };
}

/** What the client wrote of a group, or what a Group is made of when its source sent no SCIM resource. */
export function resourceOf({ group, resource }: GroupRow): Json {
  return resource ?? { displayName: group.name };
}

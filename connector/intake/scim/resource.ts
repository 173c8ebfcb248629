import type { GroupRow, Json, Member, Stamp } from '../../store/store.ts';
import { resourceOf } from './group/row.ts';
import { locationOf } from './location.ts';
import { groupType, userType } from './schema/index.ts';
import type { ResourceType } from './schema/resource-type.ts';
import { etag } from './version.ts';

/** A Group as it is answered; without `members` when they were not asked for. */
export function groupResource(row: GroupRow, base: string, members: readonly Member[] = []): Json {
  const listed = members.map(({ kind, id, displayName }) => {
    const type = kind === 'person' ? userType : groupType;
    return { value: id, $ref: locationOf(type, id, base), display: displayName, type: type.id };
  });
  return resource(groupType, row.group.id, row, base, {
    ...resourceOf(row),
    ...(listed.length > 0 ? { members: listed } : {}),
  });
}

function resource(type: ResourceType, id: string, stamp: Stamp, base: string, own: Json): Json {
  const extensions = type.extensions.filter((schema) => schema.id in own);
  return {
    schemas: [type.schema.id, ...extensions.map((schema) => schema.id)],
    id,
    ...own,
    meta: metaOf(type, id, stamp, base),
  };
}

/** RFC 7643 section 3.1. */
export function metaOf(type: ResourceType, id: string, stamp: Stamp, base: string): Json {
  return {
    resourceType: type.id,
    created: new Date(stamp.createdAt).toISOString(),
    lastModified: new Date(stamp.updatedAt).toISOString(),
    location: locationOf(type, id, base),
    version: etag(stamp.version),
  };
}

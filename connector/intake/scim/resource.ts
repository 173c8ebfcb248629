import type { Group } from '../../../shared/model/group.ts';
import type { GroupRow, Json, Member, PersonRow, Stamp } from '../../store/store.ts';
import { resourceOf } from './group/row.ts';
import { locationOf } from './location.ts';
import { toUser } from './person.ts';
import { accessUser } from './schema/access-user.ts';
import { groupType, userType } from './schema/index.ts';
import type { ResourceType } from './schema/resource-type.ts';
import { etag } from './version.ts';

/** A User as it is answered; `base` is the address that `/Users` stands under, `access` our extension of it. */
export function userResource(
  row: PersonRow,
  base: string,
  groups: readonly Group[] = [],
  access?: Json,
): Json {
  const { person } = row;
  const inGroups = groups.map(({ id, name }) => ({
    value: id,
    $ref: locationOf(groupType, id, base),
    display: name,
    type: 'direct',
  }));
  return resource(userType, person.id, row, base, {
    ...(row.resource ?? toUser(person)),
    ...(inGroups.length > 0 ? { groups: inGroups } : {}),
    ...(access ? { [accessUser.id]: access } : {}),
  });
}

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
    meta: {
      resourceType: type.id,
      created: new Date(stamp.createdAt).toISOString(),
      lastModified: new Date(stamp.updatedAt).toISOString(),
      location: locationOf(type, id, base),
      version: etag(stamp.version),
    },
  };
}

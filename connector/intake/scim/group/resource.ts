import type { GroupRow, Json, Member } from '../../../store/store.ts';
import { resourceOf } from './row.ts';
import { locationOf } from '../location.ts';
import { groupType, userType } from '../schema/index.ts';
import { etag } from '../version.ts';

/**
 * A Group as it is answered; without `members` when they were not asked for. `base` is the address that `/Groups` stands
 * under.
 */
export function groupResource(row: GroupRow, base: string, members: readonly Member[] = []): Json {
  const { id } = row.group;
  return {
    schemas: [groupType.schema.id],
    id,
    ...resourceOf(row),
    ...(members.length > 0 ? { members: memberElements(members, base) } : {}),
    meta: {
      resourceType: groupType.id,
      created: new Date(row.createdAt).toISOString(),
      lastModified: new Date(row.updatedAt).toISOString(),
      location: locationOf(groupType, id, base),
      version: etag(row.version),
    },
  };
}

/** Members as elements of a group's list. */
export function memberElements(members: readonly Member[], base: string): readonly Json[] {
  return members.map((member) => {
    const type = member.kind === 'person' ? userType : groupType;
    return {
      value: member.id,
      $ref: locationOf(type, member.id, base),
      display: member.displayName,
      type: type.id,
    };
  });
}

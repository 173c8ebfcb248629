import { sql, type RawBuilder, type SqlBool } from 'kysely';

type Condition = RawBuilder<SqlBool>;

/** From the member to its groups, which is short whatever the number of groups. Archived members count as gone. */
export function hasMember(id: string): Condition {
  return sql`groups.id in (
    select memberships.group_id from memberships join people on people.id = memberships.person_id
      where people.uid = ${id} and people.archived = 0
    union all
    select nestings.parent_id from nestings join groups as child on child.id = nestings.child_id
      where child.uid = ${id} and child.archived = 0)`;
}

/** Whether a direct member, read as a row `member` (predicate-columns.ts), satisfies `where`. */
export function hasMemberWhere(where: Condition): Condition {
  return sql`exists (select 1 from (
    select people.uid, 'User' as type, people.display_name as name, people.display_name_folded as name_folded
      from memberships join people on people.id = memberships.person_id
      where memberships.group_id = groups.id and people.archived = 0
    union all
    select child.uid, 'Group', child.name, child.name_folded
      from nestings join groups as child on child.id = nestings.child_id
      where nestings.parent_id = groups.id and child.archived = 0) as member where ${where})`;
}

/** From the group to its people, who are few beside everybody. Archived groups count as gone. */
export function isInGroup(id: string): Condition {
  return sql`people.id in (
    select memberships.person_id from memberships join groups on groups.id = memberships.group_id
      where groups.uid = ${id} and groups.archived = 0)`;
}

/** Whether a group that holds the person directly, read as a row `member`, satisfies `where`. */
export function isInGroupWhere(where: Condition): Condition {
  return sql`exists (select 1 from (
    select groups.uid, 'direct' as type, groups.name, groups.name_folded
      from memberships join groups on groups.id = memberships.group_id
      where memberships.person_id = people.id and groups.archived = 0) as member where ${where})`;
}

import { sql } from 'kysely';
import type { Db } from '../schema.ts';
import type { Groups } from '../store.ts';

/** The part of the groups facet that tells a handful of members from a hundred thousand, for no more than the handful costs. */
export function memberCount(db: Db): Pick<Groups, 'countMembers'> {
  return {
    async countMembers(groups, most) {
      if (groups.length === 0) return 0;
      const ids = sql.join(groups);
      const { rows } = await sql<{ readonly total: number }>`select count(*) as total from (
        select 1 from memberships where group_id in (select id from groups where uid in (${ids}))
        union all
        select 1 from nestings where parent_id in (select id from groups where uid in (${ids}))
        limit ${most}) as pairs`.execute(db);
      return rows[0]!.total;
    },
  };
}

import { withoutNulls, toJson } from '../text.ts';
import type { Db } from '../schema.ts';
import type { SnapshotRecord, Snapshots } from '../store.ts';

export function snapshots(db: Db): Snapshots {
  return {
    async add(snapshot) {
      await db
        .insertInto('snapshots')
        .values({
          uid: snapshot.id,
          source: snapshot.source,
          status: snapshot.status,
          started_at: snapshot.startedAt,
          finished_at: snapshot.finishedAt,
          people: snapshot.people,
          groups: snapshot.groups,
          memberships: snapshot.memberships,
          problem: snapshot.problem ?? null,
          problem_text: snapshot.problemText === undefined ? null : toJson(snapshot.problemText),
        })
        .execute();
    },

    async latest() {
      const rows = await db
        .selectFrom('snapshots')
        .selectAll()
        .where('id', 'in', (eb) =>
          eb
            .selectFrom('snapshots')
            .select((newest) => newest.fn.max('id').as('id'))
            .groupBy('source'),
        )
        .orderBy('source')
        .execute();
      return rows.map((row) =>
        withoutNulls({
          id: row.uid,
          source: row.source,
          status: row.status,
          startedAt: row.started_at,
          finishedAt: row.finished_at,
          people: row.people,
          groups: row.groups,
          memberships: row.memberships,
          problem: row.problem,
          problemText:
            row.problem_text === null
              ? null
              : (JSON.parse(row.problem_text) as NonNullable<SnapshotRecord['problemText']>),
        }),
      );
    },
  };
}

import type { Selectable } from 'kysely';
import type { Db, SnapshotsTable } from '../schema.ts';
import type { SnapshotRecord, Snapshots } from '../store.ts';
import { toJson, withoutNulls } from '../text.ts';

/** How long a read is remembered, in ms; a source that is read every minute has 1,440 a day. */
const KEPT = 90 * 86_400_000;

export function snapshots(db: Db): Snapshots {
  const newest = (complete: boolean) =>
    db
      .selectFrom('snapshots')
      .selectAll()
      .where('id', 'in', (eb) =>
        eb
          .selectFrom('snapshots')
          .select((one) => one.fn.max('id').as('id'))
          .$if(complete, (query) => query.where('status', '=', 'complete'))
          .groupBy('source'),
      )
      .orderBy('source')
      .execute();
  return {
    async add({ id, startedAt, finishedAt, changed, method, problem, problemText, ...snapshot }) {
      await db
        .insertInto('snapshots')
        .values({
          ...snapshot,
          uid: id,
          started_at: startedAt,
          finished_at: finishedAt,
          changed: changed === undefined || Object.keys(changed).length === 0 ? null : toJson(changed),
          method: method ?? null,
          problem: problem ?? null,
          problem_text: problemText === undefined ? null : toJson(problemText),
        })
        .execute();
      await forget(db, snapshot.source, finishedAt - KEPT);
    },

    latest: async () => (await newest(false)).map(toRecord),
    latestComplete: async () => (await newest(true)).map(toRecord),

    async history(source, limit, changedOnly) {
      const rows = await db
        .selectFrom('snapshots')
        .selectAll()
        .where('source', '=', source)
        .$if(changedOnly, (query) =>
          query.where((eb) => eb.or([eb('changed', 'is not', null), eb('status', '<>', 'complete')])),
        )
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(toRecord);
    },
  };
}

async function forget(db: Db, source: string, before: number): Promise<void> {
  const old = await db
    .selectFrom('snapshots')
    .select(['id', 'finished_at'])
    .where('source', '=', source)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  // One look at an index: most of the time there is nothing to forget.
  if (old === undefined || old.finished_at >= before) return;
  await db
    .deleteFrom('snapshots')
    .where('source', '=', source)
    .where('finished_at', '<', before)
    .where('id', 'not in', (eb) =>
      eb
        .selectFrom('snapshots as kept')
        .select((one) => one.fn.max('kept.id').as('id'))
        .where('kept.source', '=', source)
        .where('kept.status', '=', 'complete')
        .having((one) => one.fn.max('kept.id'), 'is not', null),
    )
    .execute();
}

function toRecord({
  id: _id,
  uid,
  started_at,
  finished_at,
  changed,
  problem_text,
  ...row
}: Selectable<SnapshotsTable>): SnapshotRecord {
  return withoutNulls({
    ...row,
    id: uid,
    startedAt: started_at,
    finishedAt: finished_at,
    changed: changed === null ? null : (JSON.parse(changed) as NonNullable<SnapshotRecord['changed']>),
    problemText:
      problem_text === null ? null : (JSON.parse(problem_text) as NonNullable<SnapshotRecord['problemText']>),
  });
}

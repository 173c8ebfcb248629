import { chunks } from '../batches.ts';
import type { Db } from '../schema.ts';
import type { Backlog, Events, Json } from '../store.ts';
import { toJson, withoutNulls } from '../text.ts';

/** Parameters of one statement. */
const IDS = 500;

export function events(db: Db): Events {
  return {
    async append(source, { id, at, claims }) {
      await db
        .insertInto('events')
        .values({
          uid: id,
          source,
          at,
          claims: toJson(claims),
          refusals: 0,
          not_before: 0,
          refusal: null,
        })
        .execute();
    },

    async due(source, now, limit) {
      const rows = await db
        .selectFrom('events')
        .select(['uid', 'at', 'claims', 'refusals'])
        .where('source', '=', source)
        .where('not_before', '<=', now)
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(({ uid, at, claims, refusals }) => ({
        id: uid,
        at,
        claims: JSON.parse(claims) as Json,
        refusals,
      }));
    },

    async acknowledge(source, ids) {
      for (const some of chunks(ids, IDS))
        await db.deleteFrom('events').where('source', '=', source).where('uid', 'in', some).execute();
    },

    async refuse(source, id, until, why) {
      await db
        .updateTable('events')
        .set((eb) => ({ refusals: eb('refusals', '+', 1), not_before: until, refusal: why }))
        .where('source', '=', source)
        .where('uid', '=', id)
        .execute();
    },

    async backlogs() {
      const rows = await db
        .selectFrom('events')
        .groupBy('source')
        .orderBy('source')
        .select((eb) => [
          'source',
          eb.fn.countAll<number | string>().as('count'),
          eb.fn.min('at').as('oldestAt'),
          eb
            .selectFrom('events as refused')
            .select('refused.refusal')
            .where('refused.source', '=', eb.ref('events.source'))
            .where('refused.refusal', 'is not', null)
            .orderBy('refused.id')
            .limit(1)
            .as('refusal'),
        ])
        .execute();
      return rows.map((row): Backlog => withoutNulls({ ...row, count: Number(row.count) }));
    },
  };
}

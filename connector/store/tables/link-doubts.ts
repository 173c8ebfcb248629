import { chunks } from '../batches.ts';
import type { Db } from '../schema.ts';
import type { Doubt, Links } from '../store.ts';
import { transact } from '../transact.ts';

const LOOK_UPS = 500;

/** The part of the links facet about people of whom the keys do not tell who they are. */
export function linkDoubts(db: Db): Pick<Links, 'doubts' | 'writeDoubts'> {
  return {
    async doubts() {
      const rows = await db
        .selectFrom('link_doubts')
        .innerJoin('people', 'people.id', 'link_doubts.person_id')
        .select(['link_doubts.by', 'link_doubts.value', 'link_doubts.why', 'people.uid'])
        .orderBy('link_doubts.by')
        .orderBy('link_doubts.value')
        .orderBy('people.uid')
        .execute();
      return [...Map.groupBy(rows, ({ by, value }) => JSON.stringify([by, value])).values()].map(
        (found): Doubt => {
          const { by, value, why } = found[0]!;
          return { by, value, why, people: found.map(({ uid }) => uid) };
        },
      );
    },

    writeDoubts: (people, doubts) =>
      transact(db, async (inside) => {
        const rows = new Map<string, number>();
        const named = new Set([...people, ...doubts.flatMap((doubt) => doubt.people)]);
        for (const chunk of chunks([...named], LOOK_UPS)) {
          const found = await inside
            .selectFrom('people')
            .select(['id', 'uid'])
            .where('uid', 'in', chunk)
            .execute();
          for (const { id, uid } of found) rows.set(uid, id);
          const ids = found.map(({ id }) => id);
          if (ids.length > 0) await inside.deleteFrom('link_doubts').where('person_id', 'in', ids).execute();
        }
        const values = doubts.flatMap(({ by, value, why, people: ids }) =>
          ids.map((id) => ({ person_id: rows.get(id)!, by, value, why })),
        );
        for (const chunk of chunks(values, LOOK_UPS))
          await inside.insertInto('link_doubts').values(chunk).execute();
      }),
  };
}

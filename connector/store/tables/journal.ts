import { chunks, pages } from '../batches.ts';
import type { Db } from '../schema.ts';
import type { Journal } from '../store.ts';
import { newestNumber, touchedIn } from '../touched.ts';

const PAGE = 5_000;
const LOOK_UPS = 500;

export function journal(db: Db): Journal {
  return {
    head: () => newestNumber(db),

    async since(asked) {
      const newest = await newestNumber(db);
      const own = touchedIn(db);
      if (own === 'all') return { head: newest, people: 'all' };
      const read = (after: { readonly seq: number } | undefined, size: number) =>
        db
          .selectFrom('journal')
          .leftJoin('people', 'people.id', 'journal.person_id')
          .select(['journal.seq', 'people.uid'])
          .where('journal.seq', '>', after?.seq ?? asked)
          .where('journal.seq', '<=', newest)
          .orderBy('journal.seq')
          .limit(size)
          .execute();
      const people = new Set<string>();
      let count = 0;
      for await (const page of pages(PAGE, read)) {
        for (const { uid } of page) {
          if (uid === null) return { head: newest, people: 'all' };
          people.add(uid);
        }
        count += page.length;
      }
      for (const rows of chunks([...own], LOOK_UPS)) {
        const found = await db.selectFrom('people').select('uid').where('id', 'in', rows).execute();
        for (const { uid } of found) people.add(uid);
      }
      // Numbers have no gaps: fewer rows than numbers means that the oldest are gone, or that another store was restored.
      return { head: newest, people: count === newest - asked ? [...people] : 'all' };
    },
  };
}

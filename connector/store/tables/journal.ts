import { pages } from '../batches.ts';
import type { Db } from '../schema.ts';
import type { Journal } from '../store.ts';
import { newestNumber } from '../touched.ts';

const PAGE = 5_000;

export function journal(db: Db): Journal {
  return {
    head: () => newestNumber(db),

    async since(asked) {
      const newest = await newestNumber(db);
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
      // Numbers have no gaps: fewer rows than numbers means that the oldest are gone, or that another store was restored.
      return { head: newest, people: count === newest - asked ? [...people] : 'all' };
    },
  };
}

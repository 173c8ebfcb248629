import type { Db } from '../schema.ts';
import type { Cursor, Cursors } from '../store.ts';

export function cursors(db: Db): Cursors {
  return {
    async get(source) {
      const row = await db.selectFrom('cursors').selectAll().where('source', '=', source).executeTakeFirst();
      return (
        row && {
          source: row.source,
          method: row.method,
          binding: JSON.parse(row.binding) as Cursor['binding'],
          cookie: row.cookie,
          wholeAt: row.whole_at,
          at: row.at,
        }
      );
    },

    async put({ source, method, binding, cookie, wholeAt, at }) {
      const row = { method, binding: JSON.stringify(binding), cookie, whole_at: wholeAt, at };
      await db
        .insertInto('cursors')
        .values({ source, ...row })
        .onConflict((conflict) => conflict.column('source').doUpdateSet(row))
        .execute();
    },

    async remove(source) {
      await db.deleteFrom('cursors').where('source', '=', source).execute();
    },
  };
}

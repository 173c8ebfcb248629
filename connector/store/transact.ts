import { endAtOnce } from './at-once.ts';
import { writeTouched } from './touched.ts';
import type { Db } from './schema.ts';

/**
 * Commits what `run` writes together; joins the transaction that `db` already is. Whom it touched goes into the journal
 * at the very end: other writers of it then wait for a moment only, and for nothing else that this one still needs.
 */
export function transact<T>(db: Db, run: (db: Db) => Promise<T>): Promise<T> {
  if (db.isTransaction) return run(db);
  return db.transaction().execute(async (inside) => {
    try {
      const result = await run(inside);
      await writeTouched(inside);
      return result;
    } finally {
      endAtOnce(inside);
    }
  });
}

import { storeProblems } from '../problems.ts';
import type { Db } from '../schema.ts';
import type { Pairings } from '../store.ts';

export function pairings(db: Db): Pairings {
  return {
    async add({ hash, scope, subject, expiresAt }) {
      const row = await db
        .insertInto('pairings')
        .values({ hash, scope, subject, expires_at: expiresAt })
        .onConflict((conflict) => conflict.doNothing())
        .returning('hash')
        .executeTakeFirst();
      if (!row) {
        throw storeProblems.STORE_CONFLICT({ what: { fr: 'ce code d’appairage', en: 'this pairing code' } });
      }
    },

    async use(hash, now) {
      // One statement: of two that use the same code at once, the second finds it used.
      const row = await db
        .updateTable('pairings')
        .set({ used_at: now })
        .where('hash', '=', hash)
        .where('used_at', 'is', null)
        .where('expires_at', '>', now)
        .returningAll()
        .executeTakeFirst();
      return row && { hash, scope: row.scope, subject: row.subject, expiresAt: row.expires_at };
    },
  };
}

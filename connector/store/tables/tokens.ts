import type { Selectable } from 'kysely';
import { storeProblems } from '../problems.ts';
import type { Db, TokensTable } from '../schema.ts';
import type { TokenRecord, Tokens } from '../store.ts';
import { withoutNulls } from '../text.ts';

/** `lastUsedAt` is kept this precisely, ms: a durable write for every request would cost more than the request. */
const TOUCH_EVERY = 60_000;

export function tokens(db: Db): Tokens {
  const rows = () => db.selectFrom('tokens').selectAll();

  return {
    async add(token) {
      const row = await db
        .insertInto('tokens')
        .values({
          uid: token.id,
          name: token.name,
          scope: token.scope,
          hash: token.hash,
          source: token.source ?? null,
          subject: token.subject ?? null,
          created_at: token.createdAt,
          expires_at: token.expiresAt ?? null,
          revoked_at: token.revokedAt ?? null,
          last_used_at: token.lastUsedAt ?? null,
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst();
      if (!row) {
        const what = {
          fr: `le jeton « ${token.name} » (${token.id})`,
          en: `the token “${token.name}” (${token.id})`,
        };
        throw storeProblems.STORE_CONFLICT({ what });
      }
    },

    async byHash(hash) {
      const row = await rows().where('hash', '=', hash).executeTakeFirst();
      return row && toToken(row);
    },

    async list() {
      return (await rows().orderBy('id').execute()).map(toToken);
    },

    async revoke(id, now) {
      const { numUpdatedRows } = await db
        .updateTable('tokens')
        // The first revocation is the one that counts.
        .set((eb) => ({ revoked_at: eb.fn.coalesce('revoked_at', eb.val(now)) }))
        .where('uid', '=', id)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async touch(id, now) {
      // Read first: even an update of no row takes SQLite's write lock.
      const due = await rows()
        .where('uid', '=', id)
        .where((eb) => eb.or([eb('last_used_at', 'is', null), eb('last_used_at', '<=', now - TOUCH_EVERY)]))
        .executeTakeFirst();
      if (due) await db.updateTable('tokens').set({ last_used_at: now }).where('id', '=', due.id).execute();
    },
  };
}

function toToken(row: Selectable<TokensTable>): TokenRecord {
  return withoutNulls({
    id: row.uid,
    name: row.name,
    scope: row.scope,
    hash: row.hash,
    source: row.source,
    subject: row.subject,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    lastUsedAt: row.last_used_at,
  });
}

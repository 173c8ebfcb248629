import type { Selectable } from 'kysely';
import type { StoreDialect } from '../dialect.ts';
import { asText, prepared } from '../prepared.ts';
import { storeProblems } from '../problems.ts';
import type { Db, TokensTable } from '../schema.ts';
import type { KnownToken, TokenRecord, Tokens } from '../store.ts';
import { rememberedWhile } from '../remembered.ts';
import { withoutNulls } from '../text.ts';
import { toTenant } from './tenants.ts';

/** `lastUsedAt` is kept this precisely, ms: a durable write for every request would cost more than the request. */
const TOUCH_EVERY = 60_000;

/** In one query: every request of an identity provider asks for both. */
const withTenant = prepared((db, { hash }: { readonly hash: string }) =>
  db
    .selectFrom('tokens')
    .leftJoin('tenants', 'tenants.source', 'tokens.source')
    .selectAll('tokens')
    .select([
      'tenants.name as tenant_name',
      'tenants.preset',
      'tenants.switches',
      'tenants.rate',
      'tenants.state',
      'tenants.created_at as tenant_created_at',
    ])
    .where('hash', '=', asText(hash)),
);

export function tokens(db: Db, dialect: StoreDialect): Tokens {
  const rows = () => db.selectFrom('tokens').selectAll();
  const byHash = rememberedWhile(
    // Inside a transaction its own writes count too.
    () => (db.isTransaction ? undefined : dialect.accessStamp?.()),
    (hash) => readByHash(db, hash),
  );

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
          client: token.client ?? null,
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

    byHash,

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

    async endBy(id, at) {
      const { numUpdatedRows } = await db
        .updateTable('tokens')
        .set((eb) => ({
          expires_at: eb
            .case()
            .when(eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', at)]))
            .then(at)
            .else(eb.ref('expires_at'))
            .end(),
        }))
        .where('uid', '=', id)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async forgetIssued(endedBy) {
      await db
        .deleteFrom('tokens')
        .where('client', 'is not', null)
        .where('expires_at', '<=', endedBy)
        .execute();
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

async function readByHash(db: Db, hash: string): Promise<KnownToken | undefined> {
  const [row] = await withTenant(db, { hash });
  if (!row) return undefined;
  const token = toToken(row);
  if (row.tenant_name === null || row.source === null) return token;
  const tenant = toTenant({
    source: row.source,
    name: row.tenant_name,
    preset: row.preset!,
    switches: row.switches!,
    rate: row.rate,
    state: row.state!,
    created_at: row.tenant_created_at!,
  });
  return { ...token, tenant };
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
    client: row.client,
  });
}

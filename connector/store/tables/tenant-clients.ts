import type { Selectable } from 'kysely';
import { storeProblems } from '../problems.ts';
import type { Db, TenantClientsTable } from '../schema.ts';
import type { Json, TenantClient, TenantClients } from '../store.ts';
import { toJson, withoutNulls } from '../text.ts';
import { transact } from '../transact.ts';

export function tenantClients(db: Db): TenantClients {
  const rows = () => db.selectFrom('tenant_clients').selectAll();

  return {
    async add(client) {
      const row = await db
        .insertInto('tenant_clients')
        .values({
          uid: client.id,
          source: client.source,
          name: client.name,
          hash: client.hash ?? null,
          jwks: client.jwks === undefined ? null : toJson(client.jwks),
          jwks_url: client.jwksUrl ?? null,
          created_at: client.createdAt,
          revoked_at: client.revokedAt ?? null,
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('uid')
        .executeTakeFirst();
      if (!row) {
        const what = { fr: `le client « ${client.id} »`, en: `the client “${client.id}”` };
        throw storeProblems.STORE_CONFLICT({ what });
      }
    },

    async get(id) {
      const row = await rows().where('uid', '=', id).executeTakeFirst();
      return row && toClient(row);
    },

    async list(source) {
      const found = await rows().where('source', '=', source).orderBy('created_at').orderBy('uid').execute();
      return found.map(toClient);
    },

    revoke: (id, now) =>
      transact(db, async (inside) => {
        const { numUpdatedRows } = await inside
          .updateTable('tenant_clients')
          // The first revocation is the one that counts.
          .set((eb) => ({ revoked_at: eb.fn.coalesce('revoked_at', eb.val(now)) }))
          .where('uid', '=', id)
          .executeTakeFirst();
        await inside
          .updateTable('tokens')
          .set({ revoked_at: now })
          .where('client', '=', id)
          .where('revoked_at', 'is', null)
          .execute();
        return numUpdatedRows > 0n;
      }),

    isFirstUse: (client, jti, expiresAt, now) =>
      transact(db, async (inside) => {
        await inside.deleteFrom('client_assertions').where('expires_at', '<=', now).execute();
        const row = await inside
          .insertInto('client_assertions')
          .values({ client, jti, expires_at: expiresAt })
          .onConflict((conflict) => conflict.doNothing())
          .returning('jti')
          .executeTakeFirst();
        return row !== undefined;
      }),
  };
}

function toClient(row: Selectable<TenantClientsTable>): TenantClient {
  const { uid: id, jwks, jwks_url: jwksUrl, created_at: createdAt, revoked_at: revokedAt, ...others } = row;
  return withoutNulls({
    id,
    ...others,
    jwks: jwks === null ? null : (JSON.parse(jwks) as Json),
    jwksUrl,
    createdAt,
    revokedAt,
  });
}

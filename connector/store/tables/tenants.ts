import type { Selectable } from 'kysely';
import { storeProblems } from '../problems.ts';
import type { Db, TenantsTable } from '../schema.ts';
import type { TenantChange, TenantRecord, Tenants } from '../store.ts';
import { toJson } from '../text.ts';

export function tenants(db: Db): Tenants {
  const rows = () => db.selectFrom('tenants').selectAll();

  return {
    async add({ source, createdAt, ...tenant }) {
      const row = await db
        .insertInto('tenants')
        .values({
          source,
          name: tenant.name,
          preset: tenant.preset,
          switches: toJson(tenant.switches),
          rate: tenant.rate ?? null,
          state: tenant.state,
          created_at: createdAt,
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('source')
        .executeTakeFirst();
      if (!row) {
        const what = { fr: `le locataire « ${source} »`, en: `the tenant “${source}”` };
        throw storeProblems.STORE_CONFLICT({ what });
      }
    },

    async get(source) {
      const row = await rows().where('source', '=', source).executeTakeFirst();
      return row && toTenant(row);
    },

    async list() {
      return (await rows().orderBy('source').execute()).map(toTenant);
    },

    async change(source, change) {
      const { numUpdatedRows } = await db
        .updateTable('tenants')
        .set({ source, ...columns(change) })
        .where('source', '=', source)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
}

function columns({ switches, ...others }: TenantChange) {
  return { ...others, ...(switches && { switches: toJson(switches) }) };
}

export function toTenant({
  created_at: createdAt,
  switches,
  rate,
  ...row
}: Selectable<TenantsTable>): TenantRecord {
  return {
    ...row,
    switches: JSON.parse(switches) as TenantRecord['switches'],
    ...(rate !== null && { rate }),
    createdAt,
  };
}

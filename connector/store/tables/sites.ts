import { chunks } from '../batches.ts';
import type { Db } from '../schema.ts';
import { touch } from '../touched.ts';
import { transact } from '../transact.ts';
import type { Sites } from '../store.ts';
import { withoutNulls } from '../text.ts';

const ROWS = 1_000;

export function sites(db: Db): Sites {
  return {
    async all(portal) {
      const rows = await db
        .selectFrom('sites')
        .selectAll()
        .where('portal', '=', portal)
        .orderBy('position')
        .orderBy('id')
        .execute();
      return rows.map(({ key, name, kind, parent, retired }) => ({
        ...withoutNulls({ id: key, name, kind, parent }),
        ...(retired === 1 && { retired: true }),
      }));
    },

    replaceAll: (portal, sites) =>
      transact(db, async (inside) => {
        touch(inside, 'all');
        await inside.updateTable('sites').set({ retired: 1 }).where('portal', '=', portal).execute();
        const rows = sites.map((site, position) => ({
          portal,
          key: site.id,
          name: site.name,
          kind: site.kind,
          parent: site.parent ?? null,
          retired: site.retired === true ? (1 as const) : (0 as const),
          position,
        }));
        for (const chunk of chunks(rows, ROWS)) {
          await inside
            .insertInto('sites')
            .values(chunk)
            .onConflict((conflict) =>
              conflict.columns(['portal', 'key']).doUpdateSet((eb) => ({
                name: eb.ref('excluded.name'),
                kind: eb.ref('excluded.kind'),
                parent: eb.ref('excluded.parent'),
                retired: eb.ref('excluded.retired'),
                position: eb.ref('excluded.position'),
              })),
            )
            .execute();
        }
      }),
  };
}

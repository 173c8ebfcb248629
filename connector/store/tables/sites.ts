import { chunks } from '../batches.ts';
import type { Db, SitesTable } from '../schema.ts';
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
        const rows = sites.map((site, position) => ({
          portal,
          key: site.id,
          name: site.name,
          kind: site.kind,
          parent: site.parent ?? null,
          retired: site.retired === true ? (1 as const) : (0 as const),
          position,
        }));
        const stored = await inside.selectFrom('sites').selectAll().where('portal', '=', portal).execute();
        // A file is read again at each sync: what is as it was moves nobody who follows the journal.
        if (isSame(stored, rows)) return;
        touch(inside, 'all');
        await inside.updateTable('sites').set({ retired: 1 }).where('portal', '=', portal).execute();
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

type Row = Pick<SitesTable, 'key' | 'name' | 'kind' | 'parent' | 'retired' | 'position'>;

/** Whether the rows are there as they are given, and every other one is retired. */
function isSame(stored: readonly Row[], given: readonly Row[]): boolean {
  const known = new Map(stored.map((row) => [row.key, row]));
  const live = stored.filter((row) => row.retired === 0).length;
  return (
    live === given.filter((row) => row.retired === 0).length &&
    given.every((row) => {
      const other = known.get(row.key);
      return (
        other !== undefined &&
        other.name === row.name &&
        other.kind === row.kind &&
        other.parent === row.parent &&
        other.retired === row.retired &&
        other.position === row.position
      );
    })
  );
}

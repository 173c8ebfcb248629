import type { Selectable } from 'kysely';
import type { Db, HeldReadsTable } from '../schema.ts';
import type { HeldRead, HeldReads } from '../store.ts';
import { toJson } from '../text.ts';
import { packChanges, unpackChanges } from './held-pack.ts';

export function heldReads(db: Db): HeldReads {
  return {
    async put({ source, id, rejectedAt, reasons, counts, ...rest }, changes) {
      const row = {
        ...rest,
        uid: id,
        rejected_at: rejectedAt ?? null,
        reasons: toJson(reasons),
        counts: toJson(counts),
        packed: packChanges(changes),
      };
      await db
        .insertInto('held_reads')
        .values({ source, ...row })
        .onConflict((conflict) => conflict.column('source').doUpdateSet(row))
        .execute();
    },

    async all() {
      const rows = await db
        .selectFrom('held_reads')
        .select([
          'source',
          'uid',
          'at',
          'rejected_at',
          'people',
          'groups',
          'memberships',
          'reasons',
          'counts',
          'fingerprint',
        ])
        .orderBy('source')
        .execute();
      return rows.map(toHeld);
    },

    async get(source) {
      const row = await db
        .selectFrom('held_reads')
        .selectAll()
        .where('source', '=', source)
        .executeTakeFirst();
      return row && { held: toHeld(row), changes: unpackChanges(row.packed) };
    },

    async reject(source, now) {
      await db.updateTable('held_reads').set({ rejected_at: now }).where('source', '=', source).execute();
    },

    async remove(source) {
      await db.deleteFrom('held_reads').where('source', '=', source).execute();
    },
  };
}

function toHeld({
  uid,
  rejected_at,
  reasons,
  counts,
  ...row
}: Omit<Selectable<HeldReadsTable>, 'packed'> & { packed?: string }): HeldRead {
  const { packed: _packed, ...rest } = row;
  return {
    ...rest,
    id: uid,
    ...(rejected_at !== null && { rejectedAt: rejected_at }),
    reasons: JSON.parse(reasons) as HeldRead['reasons'],
    counts: JSON.parse(counts) as HeldRead['counts'],
  };
}

import type { Selectable } from 'kysely';
import type { Db, HeldReadsTable } from '../schema.ts';
import type { HeldRead, HeldReads } from '../store.ts';
import { toJson } from '../text.ts';
import { packChanges, unpackChanges } from './held-pack.ts';

export function heldReads(db: Db): HeldReads {
  return {
    async put({ source, id, reasons, counts, ...rest }, changes) {
      const row = {
        ...rest,
        uid: id,
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

    async remove(source) {
      await db.deleteFrom('held_reads').where('source', '=', source).execute();
    },
  };
}

function toHeld({
  uid,
  reasons,
  counts,
  ...row
}: Omit<Selectable<HeldReadsTable>, 'packed'> & { packed?: string }): HeldRead {
  const { packed: _packed, ...rest } = row;
  return {
    ...rest,
    id: uid,
    reasons: JSON.parse(reasons) as HeldRead['reasons'],
    counts: JSON.parse(counts) as HeldRead['counts'],
  };
}

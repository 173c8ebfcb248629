import { chunks } from '../batches.ts';
import { notArchived, statusColumns, type Db } from '../schema.ts';
import type { DirectoryChanges } from '../store.ts';
import { touch } from '../touched.ts';
import { groupColumns } from './group-row.ts';

const ROWS = 100;
const LOOK_UPS = 1_000;

const OVERWRITTEN = [
  'name',
  'name_folded',
  'dn',
  'dn_key',
  'status',
  'archived',
  'digest',
  'updated_at',
] as const;

/** Inserts and replaces groups of one source by key, and archives those that it no longer has. */
export async function writeGroups(
  db: Db,
  source: string,
  { groups, archiveGroups }: Pick<DirectoryChanges, 'groups' | 'archiveGroups'>,
  now: number,
): Promise<void> {
  if (groups.length + archiveGroups.length > 0) touch(db, 'all');
  // The same entry twice in one statement is an error in PostgreSQL; the last one counts.
  const byKey = new Map(groups.map((entry) => [entry.group.key, entry]));
  for (const chunk of chunks([...byKey.values()], ROWS)) {
    await db
      .insertInto('groups')
      .values(
        chunk.map(({ id, group, digest }) => ({
          ...groupColumns({ ...group, source }),
          digest,
          uid: id,
          version: 1,
          created_at: now,
          updated_at: now,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['source', 'key']).doUpdateSet((eb) => ({
          ...Object.fromEntries(OVERWRITTEN.map((column) => [column, eb.ref(`excluded.${column}`)])),
          version: eb('groups.version', '+', 1),
        })),
      )
      .execute();
  }
  for (const chunk of chunks(archiveGroups, LOOK_UPS)) {
    await db
      .updateTable('groups')
      .set((eb) => ({
        ...statusColumns('archived'),
        dn_key: null,
        digest: '',
        version: eb('version', '+', 1),
        updated_at: now,
      }))
      .where('source', '=', source)
      .where('uid', 'in', chunk)
      .where(notArchived('archived'))
      .execute();
  }
}

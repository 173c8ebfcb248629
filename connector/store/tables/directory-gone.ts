import { chunks } from '../batches.ts';
import { statusColumns, type Db } from '../schema.ts';
import { touch } from '../touched.ts';

const LOOK_UPS = 1_000;

/**
 * People of a source who have been gone since `before` or longer have left: archived, never deleted, so that whoever
 * comes back is the same person. Their logins are free again. Answers how many.
 */
export async function archiveGone(db: Db, source: string, before: number, now: number): Promise<number> {
  const rows = await db
    .selectFrom('people')
    .select('id')
    .where('source', '=', source)
    .where('gone_at', 'is not', null)
    .where('gone_at', '<=', before)
    .where('status', '=', 'suspended')
    .execute();
  const ids = rows.map(({ id }) => id);
  for (const chunk of chunks(ids, LOOK_UPS))
    await db
      .updateTable('people')
      .set((eb) => ({ ...statusColumns('archived'), version: eb('version', '+', 1), updated_at: now }))
      .where('id', 'in', chunk)
      .execute();
  if (ids.length > 0) touch(db, ids);
  return ids.length;
}

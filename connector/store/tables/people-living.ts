import { chunks } from '../batches.ts';
import { prepared } from '../prepared.ts';
import { notArchived, type Db } from '../schema.ts';

const CHUNK = 1_000;

const among = (db: Db, source: string, ids: readonly string[]) =>
  db
    .selectFrom('people')
    .select('uid')
    .where('uid', 'in', ids)
    .where('source', '=', source)
    .where(notArchived('archived'));

/** Identity providers often move one person at a time. */
const one = prepared((db, { source, id }: { readonly source: string; readonly id: string }) =>
  among(db, source, [id]),
);

/** {@link People.living}: nothing but ids is read of people who may be a hundred thousand. */
export async function living(db: Db, source: string, ids: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const chunk of chunks(ids, CHUNK)) {
    const [only] = chunk;
    const rows = await (only !== undefined && chunk.length === 1
      ? one(db, { source, id: only })
      : among(db, source, chunk).execute());
    for (const { uid } of rows) found.push(uid);
  }
  return found;
}

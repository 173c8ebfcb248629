import { storeProblems } from '../problems.ts';
import type { Db } from '../schema.ts';

/** The internal id of an account. @throws Problem STORE_UNKNOWN */
export async function accountId(db: Db, uid: string): Promise<number> {
  const row = await db.selectFrom('accounts').select('id').where('uid', '=', uid).executeTakeFirst();
  if (row) return row.id;
  throw storeProblems.STORE_UNKNOWN({ what: { fr: `le compte ${uid}`, en: `the account ${uid}` } });
}

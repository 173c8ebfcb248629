import type { Selectable } from 'kysely';
import { v7 } from 'uuid';
import type { Account } from '../../../shared/model/account.ts';
import type { StoreDialect } from '../dialect.ts';
import { fold } from '../fold.ts';
import { notArchived, transact, type AccountsTable, type Db } from '../schema.ts';
import type { AccountPatch, Accounts } from '../store.ts';
import { withoutNulls } from '../text.ts';
import { noSuchPerson } from './person-conflict.ts';

export function accounts(db: Db, dialect: StoreDialect): Accounts {
  const rows = (portal: string) => db.selectFrom('accounts').selectAll().where('portal', '=', portal);

  async function upsert(inside: Db, portal: string, patch: AccountPatch, now: number): Promise<void> {
    await inside
      .insertInto('accounts')
      .values({
        uid: v7(),
        portal,
        key: patch.key,
        key_folded: fold(patch.key),
        status: 'planned',
        mode: 'managed',
        created_at: now,
        updated_at: now,
        ...given(patch),
      })
      .onConflict((conflict) =>
        conflict.columns(['portal', 'key_folded']).doUpdateSet({ ...given(patch), updated_at: now }),
      )
      .execute()
      .catch((error: unknown) => {
        throw dialect.refusal(error) === 'reference' ? noSuchPerson(patch.person ?? '') : error;
      });
  }

  return {
    async all(portal) {
      return (await rows(portal).orderBy('key_folded').execute()).map(toAccount);
    },

    async byKey(portal, key) {
      const row = await rows(portal).where('key_folded', '=', fold(key)).executeTakeFirst();
      return row && toAccount(row);
    },

    upsert: (portal, patches, now) =>
      transact(db, async (inside) => {
        for (const patch of patches) await upsert(inside, portal, patch, now);
      }),

    async count(portal) {
      const { total } = await db
        .selectFrom('accounts')
        .select((eb) => eb.fn.countAll<number>().as('total'))
        .where('portal', '=', portal)
        .where(notArchived('status'))
        .executeTakeFirstOrThrow();
      return total;
    },
  };
}

/** The fields that a patch gives, as columns; only a person may be given as null. */
function given({ person, status, mode, email, comment }: AccountPatch) {
  return {
    ...(person !== undefined && { person }),
    ...(status !== undefined && { status }),
    ...(mode !== undefined && { mode }),
    ...(email !== undefined && { email }),
    ...(comment !== undefined && { comment }),
  };
}

function toAccount({
  uid,
  portal,
  key,
  person,
  status,
  mode,
  email,
  comment,
}: Selectable<AccountsTable>): Account {
  return withoutNulls({ id: uid, portal, key, person, status, mode, email, comment });
}

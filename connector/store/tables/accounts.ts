import type { Account, AccountStatus } from '../../../shared/model/account.ts';
import type { StoreDialect } from '../dialect.ts';
import { nameKey } from '../../../shared/portal/person-name.ts';
import { newId } from '../../../shared/text/new-id.ts';
import { chunks } from '../batches.ts';
import { fold } from '../fold.ts';
import type { Db } from '../schema.ts';
import { touch } from '../touched.ts';
import { toAccount } from './account-row.ts';
import { claimedAccounts } from './account-claims.ts';
import { transact } from '../transact.ts';
import type { AccountPatch, Accounts } from '../store.ts';
import { noSuchPerson } from './person-conflict.ts';

/** While an account is in one of these, nothing holds in it. */
const ENDED: readonly AccountStatus[] = ['suspended', 'archived'];

const KEYS = 500;

export function accounts(db: Db, dialect: StoreDialect): Accounts {
  const rows = (portal: string) => db.selectFrom('accounts').selectAll().where('portal', '=', portal);

  async function upsert(inside: Db, portal: string, patch: AccountPatch, now: number): Promise<void> {
    touch(inside, await holdersOf(inside, portal, patch));
    if (await isNobodysEnd(inside, portal, patch)) touch(inside, 'all');
    await inside
      .insertInto('accounts')
      .values({
        uid: newId(),
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
    touch(inside, await holdersOf(inside, portal, patch));
  }

  return {
    async all(portal) {
      return (await rows(portal).orderBy('key_folded').execute()).map(toAccount);
    },

    async get(id) {
      const row = await db.selectFrom('accounts').selectAll().where('uid', '=', id).executeTakeFirst();
      return row && toAccount(row);
    },

    claimed: (search, page) => claimedAccounts(db, search, page),

    async ended(portal) {
      return (await rows(portal).where('status', 'in', ENDED).orderBy('key_folded').execute()).map(toAccount);
    },

    async byKey(portal, key) {
      const row = await rows(portal).where('key_folded', '=', fold(key)).executeTakeFirst();
      return row && toAccount(row);
    },

    async byKeys(portal, keys) {
      const found: Account[] = [];
      for (const chunk of chunks(keys.map(fold), KEYS)) {
        found.push(...(await rows(portal).where('key_folded', 'in', chunk).execute()).map(toAccount));
      }
      return found;
    },

    async named(portal, name) {
      const key = nameKey(name);
      if (key === '') return [];
      return (await rows(portal).where('name_key', '=', key).orderBy('key_folded').execute()).map(toAccount);
    },

    async withEmail(portal, email) {
      const found = rows(portal).where('email_folded', '=', fold(email)).orderBy('key_folded');
      return (await found.execute()).map(toAccount);
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
        .where('status', '<>', 'archived')
        .executeTakeFirstOrThrow();
      return total;
    },
  };
}

/** Whom the account belongs to, by row, where a patch may change that or what it means for them. */
async function holdersOf(db: Db, portal: string, { key, person, status }: AccountPatch): Promise<number[]> {
  if (person === undefined && status === undefined) return [];
  const rows = await db
    .selectFrom('accounts')
    .innerJoin('people', 'people.uid', 'accounts.person')
    .select('people.id')
    .where('accounts.portal', '=', portal)
    .where('accounts.key_folded', '=', fold(key))
    .execute();
  return rows.map(({ id }) => id);
}

/** Whether an account that names no person ends, or is taken up again: whose it is, the store cannot tell. */
async function isNobodysEnd(db: Db, portal: string, { key, status }: AccountPatch): Promise<boolean> {
  if (status === undefined) return false;
  const before = await db
    .selectFrom('accounts')
    .select(['status', 'person'])
    .where('portal', '=', portal)
    .where('key_folded', '=', fold(key))
    .executeTakeFirst();
  const wasEnded = before !== undefined && ENDED.includes(before.status);
  return ENDED.includes(status) !== wasEnded && (before?.person ?? null) === null;
}

/** The fields that a patch gives, as columns; only a person may be given as null. */
function given({ person, status, mode, email, comment, parent, name, state, shownAt }: AccountPatch) {
  return {
    ...(person !== undefined && { person }),
    ...(status !== undefined && { status }),
    ...(mode !== undefined && { mode }),
    ...(email !== undefined && { email, email_folded: fold(email) }),
    ...(comment !== undefined && { comment }),
    ...(parent !== undefined && { parent }),
    ...(name !== undefined && { name, name_key: nameKey(name) }),
    ...(state !== undefined && { state }),
    ...(shownAt !== undefined && { shown_at: shownAt }),
  };
}

import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { chunks } from '../batches.ts';
import { fold } from '../fold.ts';
import { type Db, notArchived, type Schema } from '../schema.ts';
import type { AccountClaim, ClaimedAccount, ClaimSearch, Found, Page } from '../store.ts';
import { toAccount } from './account-row.ts';

/** Names that are looked up at once. */
const NAMES = 500;
const COLUMNS = { userName: 'user_name_folded', email: 'email_folded' } as const;

/** One page of the accounts that people of a source claim. Nobody is read for it but the claimants of that page. */
export async function claimedAccounts(
  db: Db,
  search: ClaimSearch,
  { offset, limit }: Page,
): Promise<Found<ClaimedAccount>> {
  const { claims, key, id, active } = search;
  if (claims.length === 0) return { total: 0, items: [] };
  const found = db
    .selectFrom('accounts')
    .where((eb) => eb.or(claims.map((claim) => isClaimed(eb, search.source, claim))))
    .$if(key !== undefined, (query) => query.where('key_folded', '=', fold(key!)))
    .$if(id !== undefined, (query) => query.where('accounts.uid', '=', id!))
    .$if(active !== undefined, (query) => query.where('accounts.status', active ? '=' : '!=', 'active'));
  const { total } = await found
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await found
    .selectAll('accounts')
    .orderBy('accounts.uid')
    .offset(offset)
    .limit(limit)
    .execute();
  const named = await peopleNamed(
    db,
    search,
    rows.map((row) => row.key_folded),
  );
  const claimOf = new Map(claims.map((claim) => [claim.portal, claim]));
  const items = rows.map((row) => {
    const claim = claimOf.get(row.portal)!;
    const known = 'keys' in claim ? claim.keys : named[claim.by];
    return { account: toAccount(row), people: known.get(row.key_folded) ?? [] };
  });
  return { total, items };
}

function isClaimed(
  eb: ExpressionBuilder<Schema, 'accounts'>,
  source: string,
  claim: AccountClaim,
): Expression<SqlBool> {
  const inPortal = eb('accounts.portal', '=', claim.portal);
  if ('keys' in claim) {
    const parts = [...chunks([...claim.keys.keys()], NAMES)].map((keys) =>
      eb('accounts.key_folded', 'in', keys),
    );
    return eb.and([inPortal, eb.or(parts)]);
  }
  const claimant = eb
    .selectFrom('people')
    .select('people.id')
    .where('people.source', '=', source)
    .where(notArchived('people.archived'))
    .whereRef(`people.${COLUMNS[claim.by]}`, '=', 'accounts.key_folded');
  return eb.and([inPortal, eb.exists(claimant)]);
}

type People = ReadonlyMap<string, readonly string[]>;

/** Ids of the people of the source who have these names, by name. */
async function peopleNamed(
  db: Db,
  { source, claims }: ClaimSearch,
  names: readonly string[],
): Promise<Record<'userName' | 'email', People>> {
  const found = { userName: new Map<string, string[]>(), email: new Map<string, string[]>() };
  for (const by of ['userName', 'email'] as const) {
    if (!claims.some((claim) => 'by' in claim && claim.by === by)) continue;
    for (const chunk of chunks([...new Set(names)], NAMES)) {
      const rows = await db
        .selectFrom('people')
        .select(['uid', `${COLUMNS[by]} as name`])
        .where('source', '=', source)
        .where(notArchived('archived'))
        .where(COLUMNS[by], 'in', chunk)
        .orderBy('uid')
        .execute();
      for (const { uid, name } of rows) found[by].set(name!, [...(found[by].get(name!) ?? []), uid]);
    }
  }
  return found;
}

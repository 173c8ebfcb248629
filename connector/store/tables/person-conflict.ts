import type { Person } from '../../../shared/model/person.ts';
import type { Problem } from '../../../shared/problem.ts';
import { fold } from '../fold.ts';
import { storeProblems } from '../problems.ts';
import { notArchived, type Db } from '../schema.ts';

type Claim = Pick<Person, 'source' | 'key' | 'userName' | 'status'>;

/**
 * Who else in the source holds the key, or, unless archived, the user name that `claim` asks for. The unique indexes
 * say the same, but as an error, after which PostgreSQL refuses everything else in the caller's transaction.
 */
export function rivals(db: Db, id: string, claim: Claim) {
  const others = db
    .selectFrom('people as other')
    .select('other.id')
    .where('other.uid', '<>', id)
    .where('other.source', '=', claim.source);
  const byKey = others.where('other.key', '=', claim.key);
  if (claim.status === 'archived') return byKey;
  // Two queries and not an `or`, for which SQLite uses none of the partial indexes.
  return byKey.unionAll(
    others.where('other.user_name_folded', '=', fold(claim.userName)).where(notArchived('other.status')),
  );
}

export function personTaken({ source, key, userName }: Omit<Claim, 'status'>, cause?: unknown): Problem {
  const what = {
    fr: `le nom de connexion « ${userName} » ou la clé « ${key} », dans la source « ${source} »`,
    en: `the user name “${userName}” or the key “${key}”, in the source “${source}”`,
  };
  return storeProblems.STORE_CONFLICT({ what }, { cause });
}

export function noSuchPerson(id: string): Problem {
  return storeProblems.STORE_UNKNOWN({ what: { fr: `la personne ${id}`, en: `the person ${id}` } });
}

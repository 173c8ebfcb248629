import type { Person } from '../../../shared/model/person.ts';
import type { Problem } from '../../../shared/problem.ts';
import { storeProblems } from '../problems.ts';
import { notArchived, type Db } from '../schema.ts';

type Claim = Pick<Person, 'source' | 'key' | 'userName' | 'dn'>;

/** What rows claim: `uid` is the row that may. */
interface Columns {
  readonly uid: string;
  readonly source: string;
  readonly key: string;
  readonly user_name_folded: string;
}

/**
 * Who else in the source holds the key or, for somebody `living`, the user name that is asked for. The unique indexes
 * say the same, but as an error, after which PostgreSQL refuses everything else in the caller's transaction.
 */
export function rivals(db: Db, claim: Columns, living: boolean) {
  const others = db
    .selectFrom('people as other')
    .select('other.id')
    .where('other.uid', '<>', claim.uid)
    .where('other.source', '=', claim.source);
  const byKey = others.where('other.key', '=', claim.key);
  if (!living) return byKey;
  // Two queries and not an `or`, for which SQLite uses none of the partial indexes.
  return byKey.unionAll(
    others.where('other.user_name_folded', '=', claim.user_name_folded).where(notArchived('other.archived')),
  );
}

export function personTaken({ source, key, userName, dn }: Claim, cause?: unknown): Problem {
  const entry = dn === undefined ? { fr: '', en: '' } : { fr: ` (entrée ${dn})`, en: ` (entry ${dn})` };
  const what = {
    fr: `le nom de connexion « ${userName} » ou la clé « ${key} », dans la source « ${source} »${entry.fr}`,
    en: `the user name “${userName}” or the key “${key}”, in the source “${source}”${entry.en}`,
  };
  return storeProblems.STORE_CONFLICT({ what }, { cause });
}

export function noSuchPerson(id: string): Problem {
  return storeProblems.STORE_UNKNOWN({ what: { fr: `la personne ${id}`, en: `the person ${id}` } });
}

import type { Selectable } from 'kysely';
import { prepared } from './prepared.ts';
import type { Db, JournalTable } from './schema.ts';

/** More people than this in one transaction are not named. */
const NAMED = 1_000;
const ROWS = 500;
/** So many rows are kept, and up to as many as `PRUNED_AT` more. */
const KEPT = 100_000;
const PRUNED_AT = 1_000;

/** Whom each open transaction has touched so far. */
const touchedBy = new WeakMap<Db, Set<number> | 'all'>();

/** Notes whom a write of the transaction `inside` touched, by row; everybody once they are too many to name. */
export function touch(inside: Db, people: readonly number[] | 'all'): void {
  if (!inside.isTransaction) throw new Error('What a write touches is noted in its own transaction.');
  const before = touchedBy.get(inside) ?? new Set();
  if (before === 'all' || (people !== 'all' && people.length === 0)) return;
  if (people !== 'all') for (const person of people) before.add(person);
  touchedBy.set(inside, people === 'all' || before.size > NAMED ? 'all' : before);
}

/** Whom the transaction `inside` has touched so far, by row. */
export function touchedIn(inside: Db): ReadonlySet<number> | 'all' {
  return touchedBy.get(inside) ?? new Set();
}

/**
 * Writes what was noted, as the last thing of the transaction. A number is given only above committed ones: who meets
 * one that another transaction is giving waits for its end, at the primary key. So a lower number is never committed
 * after a higher one, and none is skipped.
 */
export async function writeTouched(inside: Db): Promise<void> {
  const touched = touchedBy.get(inside);
  if (touched === undefined) return;
  let rest: readonly (number | null)[] = touched === 'all' ? [null] : [...touched].toSorted((a, b) => a - b);
  while (rest.length > 0) {
    const before = await newestNumber(inside);
    const rows = rest.slice(0, ROWS).map((person_id, index) => ({ seq: before + index + 1, person_id }));
    const [only] = rows;
    const written = await (rows.length === 1 && only
      ? insertOne(inside, only)
      : insert(inside, rows).execute());
    const given = new Set(written.map(({ seq }) => seq));
    const refused = rows.filter(({ seq }) => !given.has(seq)).map(({ person_id }) => person_id);
    rest = [...refused, ...rest.slice(ROWS)];
    await prune(inside, before, before + rows.length);
  }
}

type Row = Selectable<JournalTable>;
const insert = (db: Db, rows: Row | readonly Row[]) =>
  db
    .insertInto('journal')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning('seq');
/** Nearly every write touches one person. */
const insertOne = prepared((db, { seq, person_id }: Row) => insert(db, { seq, person_id }));

/** Now and then: looking for old rows at every write would cost as much as the write of a new one. */
async function prune(inside: Db, before: number, seq: number): Promise<void> {
  if (Math.floor(before / PRUNED_AT) === Math.floor(seq / PRUNED_AT)) return;
  await inside
    .deleteFrom('journal')
    .where('seq', '<=', seq - KEPT)
    .execute();
}

/** 0 in an empty journal; the newest row is never pruned. */
export async function newestNumber(db: Db): Promise<number> {
  const [row] = await newest(db, {});
  return row?.seq ?? 0;
}

const newest = prepared((db) => db.selectFrom('journal').select((eb) => eb.fn.max('seq').as('seq')));

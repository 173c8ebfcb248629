import { type Compilable, type CompiledQuery, type InferResult, type RawBuilder, sql } from 'kysely';
import { atOnce } from './at-once.ts';
import type { Db } from './schema.ts';

/** Stands for a value while a query is built. */
class Slot {
  readonly name: PropertyKey;
  constructor(name: PropertyKey) {
    this.name = name;
  }
}

const slots = new Proxy({}, { get: (_target, name) => new Slot(name) });

/**
 * A query that is built once for each kind of database and only filled in afterwards: building one costs several times
 * what SQLite takes to answer it. `build` is handed stand-ins instead of values: it may put them where a value goes, and
 * nothing else.
 */
export function prepared<Values extends object, Query extends Compilable>(
  build: (db: Db, values: Values) => Query,
): (db: Db, values: Values) => Promise<InferResult<Query>> {
  const compiled = new WeakMap<object, CompiledQuery>();
  return async (db, values) => {
    const { adapter } = db.getExecutor();
    let query = compiled.get(adapter);
    if (!query) {
      query = build(db, slots as Values).compile();
      compiled.set(adapter, query);
    }
    const parameters = query.parameters.map((value) =>
      value instanceof Slot ? values[value.name as keyof Values] : value,
    );
    const rows =
      (await atOnce(db, query.sql, parameters)) ?? (await db.executeQuery({ ...query, parameters })).rows;
    return rows as InferResult<Query>;
  };
}

/**
 * A value that a join is looked up by. A bare parameter has SQLite plan the join anew at each run, which costs ten times
 * its answer.
 */
export const asText = (value: string): RawBuilder<string> => sql<string>`cast(${value} as text)`;

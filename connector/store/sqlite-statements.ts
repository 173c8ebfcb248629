import type { Database, Statement } from 'better-sqlite3';

const KEPT = 300;

/** The prepared statements of one connection. They come back often; the least recently used makes room. */
export class SqliteStatements {
  readonly database: Database;
  readonly #kept = new Map<string, Statement>();

  constructor(database: Database) {
    this.database = database;
  }

  prepare(sql: string): Statement {
    const kept = this.#kept.get(sql);
    const statement = kept ?? this.database.prepare(sql);
    if (kept) this.#kept.delete(sql);
    this.#kept.set(sql, statement);
    if (this.#kept.size > KEPT) this.#forgetOldest();
    return statement;
  }

  #forgetOldest(): void {
    for (const oldest of this.#kept.keys()) {
      this.#kept.delete(oldest);
      return;
    }
  }
}

import { setImmediate } from 'node:timers/promises';
import type { SqliteStatements } from './sqlite-statements.ts';
import { Turnstile } from './turnstile.ts';
import type { WalSync } from './wal-sync.ts';

/** Commits a database transaction at the latest after so many of ours. */
const MOST = 64;

interface Open {
  readonly committed: PromiseWithResolvers<void>;
  /** How many of our transactions have begun in it. */
  begun: number;
  /** How many have ended in it. */
  members: number;
  hasWritten: boolean;
}

/**
 * Puts the transactions of one turn of the event loop into one of the database: writing to the log and to the disk costs
 * the same for one as for many. Each is answered once that is done. All but the first have a savepoint of their own; when
 * the first is undone the whole is, which nobody else has begun in yet.
 */
export class SqliteBatch {
  readonly #statements: SqliteStatements;
  readonly #sync: WalSync;
  readonly #turnstile = new Turnstile();
  #open: Open | undefined;

  constructor(statements: SqliteStatements, sync: WalSync) {
    this.#statements = statements;
    this.#sync = sync;
  }

  /**
   * Waits for the turn of one transaction and begins it; the answer lets the next one in.
   * @param patiently does again what other processes are in the way of
   */
  async begin(patiently: (attempt: () => unknown) => Promise<unknown>): Promise<() => void> {
    const leave = await this.#turnstile.enter();
    try {
      if (!this.#open) {
        await patiently(() => this.#run('begin immediate'));
        this.#open = { committed: Promise.withResolvers(), begun: 0, members: 0, hasWritten: false };
        // Its members wait for it themselves; a batch of which none is left has nobody to tell.
        this.#open.committed.promise.catch(() => undefined);
        void this.#commitSoon(this.#open);
      }
      if (this.#open.begun > 0) this.#run('savepoint one');
      this.#open.begun += 1;
      return leave;
    } catch (error) {
      leave();
      throw error;
    }
  }

  /** Ends the transaction whose turn it is. Resolves when it is on the disk. */
  async commit(leave: () => void, hasWritten: boolean): Promise<void> {
    const batch = this.#open!;
    if (batch.begun > 1) this.#run('release one');
    batch.members += 1;
    batch.hasWritten ||= hasWritten;
    if (batch.members >= MOST) this.#commit(batch);
    leave();
    await batch.committed.promise;
    await this.#sync.settled();
  }

  rollback(): void {
    const { inTransaction } = this.#statements.database;
    if (inTransaction && this.#open!.begun > 1) {
      this.#run('rollback to one');
      this.#run('release one');
      return;
    }
    if (inTransaction) this.#run('rollback');
    // After a full disk or an I/O error SQLite has rolled back everything.
    this.#fail(new Error('The database rolled back a transaction that others were part of.'));
  }

  /** After everything that is under way. */
  async close(): Promise<void> {
    await this.#turnstile.enter();
    if (this.#open) this.#commit(this.#open);
  }

  async #commitSoon(batch: Open): Promise<void> {
    await setImmediate();
    if (this.#open !== batch) return;
    const leave = await this.#turnstile.enter();
    try {
      if (this.#open === batch) this.#commit(batch);
    } finally {
      leave();
    }
  }

  #commit({ committed, hasWritten }: Open): void {
    this.#open = undefined;
    try {
      this.#run('commit');
      if (hasWritten) this.#sync.written();
      committed.resolve();
    } catch (error) {
      if (this.#statements.database.inTransaction) this.#run('rollback');
      committed.reject(error);
    }
  }

  #fail(error: unknown): void {
    this.#open?.committed.reject(error);
    this.#open = undefined;
  }

  #run(sql: string): void {
    this.#statements.prepare(sql).run();
  }
}

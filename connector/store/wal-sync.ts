import { type FileHandle, open } from 'node:fs/promises';

/**
 * Brings what SQLite has committed to the disk, beside the event loop and for all who wait at once.
 *
 * In WAL mode with `synchronous = NORMAL` a commit only writes to the log, and no more than the log's own sync stands
 * between it and what `FULL` does (https://www.sqlite.org/pragma.html#pragma_synchronous): whoever acknowledges a write
 * after {@link settled} promises what `FULL` promises. The log keeps its file while a connection is open.
 */
export class WalSync {
  readonly #file: string;
  #handle: FileHandle | undefined;
  #isDirty = false;
  #running: Promise<void> | undefined;
  #next: Promise<void> | undefined;
  #failure: unknown;

  /** @param database path of the database that the log belongs to */
  constructor(database: string) {
    this.#file = `${database}-wal`;
  }

  /** Something was committed. */
  written(): void {
    this.#isDirty = true;
  }

  /**
   * Resolves when everything that was committed before the call is on the disk: also what others committed, since the
   * caller may have read it. After a failed sync the kernel may have dropped what was written: nothing is acknowledged
   * any more.
   */
  async settled(): Promise<void> {
    if (this.#failure !== undefined) throw this.#failure;
    if (!this.#running) return this.#isDirty ? this.#start() : undefined;
    if (!this.#isDirty) return this.#running;
    this.#next ??= this.#running.then(() => this.#start());
    return this.#next;
  }

  async close(): Promise<void> {
    await this.settled().finally(() => this.#handle?.close());
  }

  #start(): Promise<void> {
    this.#isDirty = false;
    this.#next = undefined;
    const running = this.#sync().finally(() => {
      if (this.#running === running) this.#running = undefined;
    });
    this.#running = running;
    return running;
  }

  async #sync(): Promise<void> {
    try {
      // Windows flushes only what is open for writing.
      this.#handle ??= await open(this.#file, 'r+');
      await this.#handle.datasync();
    } catch (error) {
      this.#failure = error;
      throw error;
    }
  }
}

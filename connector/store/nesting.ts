import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Notices code inside `Store.transaction` that uses the outer store: on SQLite's one connection it would wait
 * for its own transaction for ever, on PostgreSQL it would silently write outside of it.
 */
export class Nesting {
  readonly #inside = new AsyncLocalStorage<{ over: boolean }>();

  async run<T>(work: () => Promise<T>): Promise<T> {
    const state = { over: false };
    try {
      return await this.#inside.run(state, work);
    } finally {
      state.over = true;
    }
  }

  /** @throws Error (a mistake of the program) inside an open transaction. */
  assertOutside(): void {
    const state = this.#inside.getStore();
    if (state && !state.over) {
      throw new Error('Inside a transaction use the store that it hands you, not the outer one.');
    }
  }
}

import { join } from 'node:path';
import { inject } from 'vitest';
import { openStore } from '../../../../connector/store/open.ts';
import type { Store } from '../../../../connector/store/store.ts';
import { createDatabase } from '../../../fixture/postgres.ts';
import { temporaryFolder } from '../../../fixture/temporary.ts';

export interface Opened {
  readonly store: Store;
  readonly close: () => Promise<void>;
}

/** An empty store of each dialect; `database` is the name of the PostgreSQL one. */
export function stores(database: string): Readonly<Record<string, () => Promise<Opened>>> {
  return {
    async SQLite() {
      const folder = await temporaryFolder(database);
      const store = await openStore({ kind: 'sqlite', file: join(folder.path, 'store.db') });
      const close = async () => {
        await store[Symbol.asyncDispose]();
        await folder[Symbol.asyncDispose]();
      };
      return { store, close };
    },
    async PostgreSQL() {
      const store = await openStore({
        kind: 'postgres',
        url: await createDatabase(inject('postgresUrl'), database),
      });
      return { store, close: async () => store[Symbol.asyncDispose]() };
    },
  };
}

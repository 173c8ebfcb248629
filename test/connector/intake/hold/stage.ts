import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { gateSchema } from '../../../../connector/intake/gate.ts';
import type { Snapshot, Source } from '../../../../connector/intake/source.ts';
import { syncSource, type SyncOptions } from '../../../../connector/intake/sync.ts';
import { openStore } from '../../../../connector/store/open.ts';
import type { Store } from '../../../../connector/store/store.ts';
import { temporaryFolder } from '../../../fixture/temporary.ts';
import { person } from '../organisation.ts';

export const NOW = 1_700_000_000_000;

/** A source that answers what it is given. */
export const answering = (snapshot: Snapshot): Source => ({
  id: 'directory',
  kind: 'ldap',
  read: async () => snapshot,
});

export const many = (count: number) => Array.from({ length: count }, (_, index) => person(`p${index}`));

/** What every read of these tests is told. */
export const optionsOf = (store: Store, snapshot: Snapshot) => ({
  source: answering(snapshot),
  store,
  limits: gateSchema.parse({}),
  now: NOW,
  signal: new AbortController().signal,
  actor: 'test',
});

/** A new store for each test, with what they ask of it. */
export function stage() {
  let stack: AsyncDisposableStack;
  let store: Store;
  beforeEach(async () => {
    stack = new AsyncDisposableStack();
    const folder = stack.use(await temporaryFolder('hold'));
    store = stack.use(await openStore({ kind: 'sqlite', file: join(folder.path, 'store.db') }));
  });
  afterEach(() => stack.disposeAsync());
  return {
    store: () => store,
    sync: (snapshot: Snapshot, more: Partial<SyncOptions> = {}) =>
      syncSource({ ...optionsOf(store, snapshot), ...more }),
    statusOf: async (key: string) => (await store.people.byKey('directory', key))?.person.status,
    actions: async () => (await store.audit.recent(20)).map(({ action }) => action),
  };
}

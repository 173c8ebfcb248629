import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { filterPredicate } from '../../../../connector/intake/scim/filter.ts';
import { forgiving } from '../../../../connector/intake/scim/preset.ts';
import { userType } from '../../../../connector/intake/scim/schema/index.ts';
import { newPerson } from '../../../../connector/intake/scim/user/row.ts';
import { openStore } from '../../../../connector/store/open.ts';
import type { Json, Store } from '../../../../connector/store/store.ts';
import { createDatabase } from '../../../fixture/postgres.ts';
import { temporaryFolder } from '../../../fixture/temporary.ts';
import { filterCase } from './random-filter.ts';
import { user } from './random-user.ts';

const client = { source: 'idp', name: 'test', preset: forgiving };
const ALL = { offset: 0, limit: 1000 };

/** A fixed sample: stored once, asked by every filter. */
const users: readonly Json[] = fc
  .sample(user, { numRuns: 60, seed: 7643 })
  .map((each, index) => ({ ...each, userName: `user${index}` }));

const stores = {
  async SQLite() {
    const folder = await temporaryFolder('filter');
    const store = await openStore({ kind: 'sqlite', file: join(folder.path, 'store.db') });
    return { store, close: async () => folder[Symbol.asyncDispose]() };
  },
  async PostgreSQL() {
    const url = await createDatabase(inject('postgresUrl'), 'scim_filter');
    return { store: await openStore({ kind: 'postgres', url }), close: async () => undefined };
  },
};

describe.each(Object.entries(stores))('on %s', (_name, open) => {
  let store: Store;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ store, close } = await open());
    await store.transaction(async ({ people }) => {
      for (const each of users) {
        await people.insert(newPerson(client, `id-${String(each['userName'])}`, each), 0);
      }
    });
  });
  afterAll(async () => {
    await store[Symbol.asyncDispose]();
    await close();
  });

  it('a filter finds the users for whom its plain reading holds', async () => {
    await fc.assert(
      fc.asyncProperty(filterCase, async ({ text, holds }) => {
        fc.pre(text.length <= 4000);
        const { items, total } = await store.people.search('idp', filterPredicate(text, userType), ALL);
        const wanted = users.filter(holds).map((each) => String(each['userName']));
        expect(items.map(({ person }) => person.userName).toSorted()).toEqual(wanted.toSorted());
        expect(total).toBe(wanted.length);
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ConfiguredPortal } from '../../../../connector/flow.ts';
import { amountOf, countHoldings, remaining } from '../../../../connector/flow/loss/holdings.ts';
import { measureLoss } from '../../../../connector/flow/loss/measure.ts';
import { loadPeople } from '../../../../connector/flow/population/load.ts';
import { createWorld } from '../../../../connector/flow/world.ts';
import { openStore } from '../../../../connector/store/open.ts';
import type { Store } from '../../../../connector/store/store.ts';
import { findPortal } from '../../../../shared/portal/index.ts';
import { startPostgres, type Postgres } from '../../../fixture/postgres.ts';
import { temporaryFolder, type TemporaryFolder } from '../../../fixture/temporary.ts';
import { apply, settle, write } from '../population/writes.ts';

const PORTALS: readonly ConfiguredPortal[] = [{ descriptor: findPortal('intratone')!, tenant: 'regle' }];
/** A read changes people and groups; the policy and the time stay what they were. */
const read = write.filter(({ kind }) => kind !== 'policy' && kind !== 'time');

async function fresh(store: Store, now: number) {
  return countHoldings(await loadPeople(store, await createWorld(store, PORTALS)(), now), PORTALS);
}

describe.each(['SQLite', 'PostgreSQL'] as const)('what writes of a transaction cost, over %s', (kind) => {
  let postgres: Postgres | undefined;
  let folder: TemporaryFolder;
  let count = 0;
  beforeAll(async () => {
    folder = await temporaryFolder('loss');
    if (kind === 'PostgreSQL') postgres = await startPostgres();
  }, 60_000);
  afterAll(async () => {
    await postgres?.stop();
    await folder[Symbol.asyncDispose]();
  });
  async function newStore(): Promise<Store> {
    const name = `run${++count}`;
    if (postgres) return openStore({ kind: 'postgres', url: await postgres.createDatabase(name) });
    return openStore({ kind: 'sqlite', file: `${folder.path}/${name}.db` });
  }

  test('is what two counts of everybody come to', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(2),
        fc.array(write, { maxLength: 5 }),
        fc.array(read, { minLength: 1, maxLength: 5 }),
        async (text, before, writes) => {
          await using store = await newStore();
          const run = await settle(store, `s${count}`);
          for (const one of [{ kind: 'policy' as const, text }, ...before]) await apply(run, one);
          await store.transaction(async (inside) => {
            const all = await fresh(inside, run.now);
            const measured = (await measureLoss(inside, PORTALS, run.now))!;
            const within = { ...run, store: inside };
            for (const one of writes) await apply(within, one);
            const left = remaining(all, await fresh(inside, run.now));
            expect(await measured()).toEqual({ total: amountOf(all), left });
          });
        },
      ),
      { numRuns: kind === 'SQLite' ? 30 : 10 },
    );
  }, 240_000);
});

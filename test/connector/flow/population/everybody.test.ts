import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check } from '../../../../connector/engine/population/check.ts';
import { list } from '../../../../connector/engine/population/list.ts';
import { whoAnywhere } from '../../../../connector/engine/population/who-anywhere.ts';
import { createFlow, type ConfiguredPortal } from '../../../../connector/flow.ts';
import { createEverybody, type Everybody } from '../../../../connector/flow/population/everybody.ts';
import { who } from '../../../../connector/flow/who.ts';
import { createWorld } from '../../../../connector/flow/world.ts';
import { openStore } from '../../../../connector/store/open.ts';
import type { Store } from '../../../../connector/store/store.ts';
import { findPortal } from '../../../../shared/portal/index.ts';
import { startPostgres, type Postgres } from '../../../fixture/postgres.ts';
import { temporaryFolder, type TemporaryFolder } from '../../../fixture/temporary.ts';
import { apply, DAY, settle, START, write, type Run } from './writes.ts';

const PORTALS: readonly ConfiguredPortal[] = [{ descriptor: findPortal('intratone')!, tenant: 'regle' }];

/** What everybody holds, by person: `feature: site site`. People who hold nothing are left out. */
async function holdings(store: Store, { population, rows }: Everybody): Promise<Record<string, string[]>> {
  const { sites } = population.bound.engine.portals.get('intratone')!.tree;
  const ids = await store.population.idsOf(rows);
  const held: Record<string, string[]> = {};
  for (const at of rows.keys()) {
    const own = list(population, at, 'intratone');
    if (own.length === 0) continue;
    held[ids[at]!] = own.map(({ feature, sites: at }) =>
      say(
        feature,
        at.map((one) => sites[one]!.id),
      ),
    );
  }
  return held;
}

function say(feature: string, sites: readonly string[]): string {
  return `${feature}: ${sites.toSorted().join(' ')}`;
}

/** The same by asking for the holders of each feature. */
function byFeature(
  { population, rows }: Everybody,
  ids: readonly (string | undefined)[],
): Record<string, string[]> {
  const { features, tree } = population.bound.engine.portals.get('intratone')!;
  const held: Record<string, string[]> = {};
  for (const feature of features)
    for (const [at, sites] of whoAnywhere(population, 'intratone', feature))
      (held[ids[at]!] ??= []).push(
        say(
          feature,
          sites.map((one) => tree.sites[one]!.id),
        ),
      );
  expect(rows).toHaveLength(ids.length);
  return held;
}

/** The same by the flow, person by person. */
async function byPerson(
  store: Store,
  people: readonly string[],
  now: number,
): Promise<Record<string, string[]>> {
  const flow = createFlow(store, PORTALS);
  const held: Record<string, string[]> = {};
  for (const person of people) {
    const own = await flow.effective('intratone', person, now);
    const grants = own.map(({ feature, sites }) => say(feature, sites));
    if (grants.length > 0) held[person] = grants;
  }
  return held;
}

const kinds = ['SQLite', 'PostgreSQL'] as const;

describe.each(kinds)('everybody in memory, over %s', (kind) => {
  let postgres: Postgres | undefined;
  let folder: TemporaryFolder;
  let count = 0;
  beforeAll(async () => {
    folder = await temporaryFolder('everybody');
    if (kind === 'PostgreSQL') postgres = await startPostgres();
  }, 60_000);
  afterAll(async () => {
    await postgres?.stop();
    await folder[Symbol.asyncDispose]();
  });
  async function fresh(): Promise<Store> {
    const name = `run${++count}`;
    if (postgres) return openStore({ kind: 'postgres', url: await postgres.createDatabase(name) });
    return openStore({ kind: 'sqlite', file: `${folder.path}/${name}.db` });
  }
  const newRun = async (): Promise<Run> => settle(await fresh(), `s${count}`);

  test('answers as a fresh load and as each person alone, whatever was written (P6)', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(write, { minLength: 1, maxLength: 4 }), { maxLength: 5 }),
        async (turns) => {
          const run = await newRun();
          await using store = run.store;
          const everybody = createEverybody(store, createWorld(store, PORTALS));
          await everybody(run.now);
          for (const turn of turns) {
            for (const one of turn) await apply(run, one).catch(refused);
            const kept = await holdings(store, await everybody(run.now));
            const loaded = await createEverybody(store, createWorld(store, PORTALS))(run.now);
            expect(kept).toEqual(await holdings(store, loaded));
            const ids = await store.population.idsOf(loaded.rows);
            expect(kept).toEqual(byFeature(loaded, ids));
            expect(kept).toEqual(await byPerson(store, run.people, run.now));
          }
        },
      ),
      { numRuns: Math.min(Number(process.env['PROPERTY_RUNS'] ?? (kind === 'SQLite' ? 24 : 10)), 400) },
    );
  }, 240_000);

  test('who tells the people whom the population holds, by name, with their sites', async () => {
    const run = await newRun();
    await using store = run.store;
    await apply(run, { kind: 'join', person: 1, group: 0 });
    await apply(run, { kind: 'join', person: 0, group: 0 });
    const world = createWorld(store, PORTALS);
    const everybody = await createEverybody(store, world)(START);
    const ask = async (site?: string) =>
      (await who(store, everybody, 'intratone', 'site-logos-manage', site)).holders.map(
        ({ person, sites }) => [person.id, sites],
      );
    const [first, second] = run.people;
    expect(await ask()).toEqual([
      [first, ['paris', 'avalon']],
      [second, ['paris', 'avalon']],
    ]);
    expect(await ask('avalon')).toEqual([
      [first, ['avalon']],
      [second, ['avalon']],
    ]);
    expect(await ask('kibolt')).toEqual([]);
    expect(
      check(everybody.population, 0, 'intratone', { feature: 'site-logos-manage', site: 'avalon' }),
    ).toBe(true);
  });

  test('goes back in time for a question about the past, and not for one that came late', async () => {
    const run = await newRun();
    await using store = run.store;
    const everybody = createEverybody(store, createWorld(store, PORTALS));
    const before = await everybody(START);
    expect(Object.keys(await holdings(store, before))).toHaveLength(6);
    const after = await everybody(START + 10 * DAY);
    expect(await holdings(store, after)).toEqual({});
    expect(await everybody(START + 10 * DAY - 1)).toBe(after);
    expect(Object.keys(await holdings(store, await everybody(START)))).toHaveLength(6);
  });
});

/** The store may refuse a write: somebody has that userName, or the group is gone. */
function refused(error: unknown): void {
  if (!(error instanceof Error) || error.name !== 'Problem') throw error;
}

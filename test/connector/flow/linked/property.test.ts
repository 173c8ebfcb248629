import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { list } from '../../../../connector/engine/population/list.ts';
import { createFlow, type ConfiguredPortal } from '../../../../connector/flow.ts';
import { linkedStore } from '../../../../connector/flow/linked/linked.ts';
import { createEverybody, type Everybody } from '../../../../connector/flow/population/everybody.ts';
import { createWorld } from '../../../../connector/flow/world.ts';
import { correlateSchema } from '../../../../connector/intake/correlate/config.ts';
import { relink } from '../../../../connector/intake/correlate/relink.ts';
import { openStore } from '../../../../connector/store/open.ts';
import type { Store } from '../../../../connector/store/store.ts';
import { Problem } from '../../../../shared/problem.ts';
import { findPortal } from '../../../../shared/portal/index.ts';
import { startPostgres, type Postgres } from '../../../fixture/postgres.ts';
import { temporaryFolder, type TemporaryFolder } from '../../../fixture/temporary.ts';
import { apply, settle, START, write, type Run } from '../population/writes.ts';
import { membersOf } from '../../../fixture/members.ts';

const PORTALS: readonly ConfiguredPortal[] = [{ descriptor: findPortal('intratone')!, tenant: 'regle' }];
const correlation = correlateSchema.parse({
  by: ['email'],
  sources: ['corp', 'entra'],
  precedence: { title: ['entra'] },
  gate: { count: 1_000 },
});

let postgres: Postgres;
let folder: TemporaryFolder;
let count = 0;
beforeAll(async () => {
  folder = await temporaryFolder('linked');
  postgres = await startPostgres();
}, 60_000);
afterAll(async () => {
  await postgres.stop();
  await folder[Symbol.asyncDispose]();
});
async function fresh(kind: 'SQLite' | 'PostgreSQL'): Promise<Store> {
  const name = `linked${++count}`;
  if (kind === 'SQLite') return openStore({ kind: 'sqlite', file: `${folder.path}/${name}.db` });
  return openStore({ kind: 'postgres', url: await postgres.createDatabase(name) });
}

/** Three people of a directory, and three of an identity provider with the same addresses and names. */
async function twoSources(store: Store): Promise<Run> {
  const run = await settle(store, 'corp');
  const people = run.people.slice(0, 3);
  for (const id of run.people.slice(0, 3)) {
    const { person } = (await store.people.get(id))!;
    const { id: _, home: __, ...rest } = person;
    people.push((await store.people.insert({ ...rest, source: 'entra' }, START)).person.id);
  }
  return { ...run, people };
}

/** What everybody holds, by person: `feature: site site`. */
async function holdings(store: Store, { population, rows }: Everybody): Promise<Record<string, string[]>> {
  const { sites } = population.bound.engine.portals.get('intratone')!.tree;
  const ids = await store.population.idsOf(rows);
  return Object.fromEntries(
    [...rows.keys()].flatMap((at) => {
      const own = list(population, at, 'intratone');
      return own.length === 0
        ? []
        : [
            [
              ids[at]!,
              own.map((grant) => `${grant.feature}: ${grant.sites.map((one) => sites[one]!.id).join(' ')}`),
            ],
          ];
    }),
  );
}

async function load(store: Store, now: number): Promise<Record<string, string[]>> {
  return holdings(store, await createEverybody(store, createWorld(store, PORTALS))(now));
}

/** The same by the flow, person by person; rows that are facets answer for the human. */
async function byPerson(store: Store, now: number): Promise<Record<string, string[]>> {
  const flow = createFlow(store, PORTALS);
  const ids: string[] = [];
  await store.people.each((page) => void ids.push(...page.map(({ id }) => id)));
  const held: Record<string, string[]> = {};
  for (const id of ids) {
    const own = await flow.effective('intratone', id, now);
    if (own.length > 0) held[id] = own.map(({ feature, sites }) => `${feature}: ${sites.join(' ')}`);
  }
  return held;
}

/** A store that was told of humans from the start: what it answers is what links should come to. */
async function toldOfHumans(linked: Store): Promise<Store> {
  const plain = await fresh('SQLite');
  const people: Parameters<Store['directory']['write']>[1]['people'][number][] = [];
  await linked.people.each((page) => {
    for (const { facets: _, ...person } of page)
      people.push({
        id: person.id,
        digest: '',
        person: { ...person, key: person.id, userName: person.id },
      });
  });
  const pairs: { person: string; group: string }[] = [];
  await linked.groups.eachMembership((page) => void pairs.push(...page));
  const groups = (await linked.groups.all()).map((group) => ({ id: group.id, digest: '', group }));
  const rest = { suspend: [], archiveGroups: [], removeMemberships: new Map(), removeNestings: [] };
  const addNestings = await linked.groups.nestings();
  await plain.directory.write(
    'all',
    { ...rest, people, groups, addMemberships: membersOf(pairs), addNestings },
    START,
  );
  await plain.sites.replaceAll('intratone', await linked.sites.all('intratone'));
  for (const override of await linked.overrides.all('intratone')) await plain.overrides.add(override);
  const { yaml, hash, author, appliedAt } = (await linked.policies.current())!;
  await plain.policies.add({ yaml, hash, author, appliedAt }, 0);
  return plain;
}

const turns = fc.array(fc.array(write, { minLength: 1, maxLength: 3 }), { maxLength: 5 });

test.each([
  ['SQLite', 6],
  ['PostgreSQL', 2],
] as const)(
  'linked humans hold what the same humans of one source would hold, over %s',
  async (kind, numRuns) => {
    await fc.assert(
      fc.asyncProperty(turns, fc.boolean(), async (all, hasAccounts) => {
        await using store = await fresh(kind);
        const run = await twoSources(store);
        const linked = linkedStore(store, correlation);
        await relink({ store, correlation, now: START, actor: 'test' });
        expect(await store.links.count()).toBe(3);
        const everybody = createEverybody(linked, createWorld(linked, PORTALS));
        await everybody(run.now);
        for (const turn of all) {
          for (const one of turn)
            if (hasAccounts || one.kind !== 'account') await apply(run, one).catch(refused);
          await relink({ store, correlation, now: run.now, actor: 'test' });
          const kept = await holdings(store, await everybody(run.now));
          expect(kept).toEqual(await load(linked, run.now));
          expect(kept).toEqual(await byPerson(linked, run.now));
        }
        if (hasAccounts) return;
        await using plain = await toldOfHumans(linked);
        expect(await load(linked, run.now)).toEqual(await load(plain, run.now));
      }),
      { numRuns: Math.min(Number(process.env['PROPERTY_RUNS'] ?? numRuns), 300) },
    );
  },
  120_000,
);

/** A write that the store refuses does not happen. */
function refused(error: unknown): void {
  if (!(error instanceof Problem)) throw error;
}

import { copyFile } from 'node:fs/promises';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ConfiguredPortal } from '../../../../connector/flow.ts';
import { createFlow } from '../../../../connector/flow.ts';
import { whatIf, type Supposition } from '../../../../connector/flow/what-if.ts';
import { hashPolicy } from '../../../../connector/policy/load.ts';
import { openStore } from '../../../../connector/store/open.ts';
import type { Store } from '../../../../connector/store/store.ts';
import { findPortal } from '../../../../shared/portal/index.ts';
import { temporaryFolder, type TemporaryFolder } from '../../../fixture/temporary.ts';
import { apply, DAY, PEOPLE, POLICIES, settle, write, type Run } from '../population/writes.ts';

const PORTALS: readonly ConfiguredPortal[] = [{ descriptor: findPortal('intratone')!, tenant: 'regle' }];

type Change = Supposition['changes'][number];

let folder: TemporaryFolder;
let count = 0;
beforeAll(async () => {
  folder = await temporaryFolder('what-if');
});
afterAll(() => folder[Symbol.asyncDispose]());

/** Every row of every table. */
function dump(file: string): string {
  const database = new Database(file, { readonly: true });
  try {
    const tables = database
      .prepare<[], { name: string }>("select name from sqlite_master where type = 'table' order by name")
      .all();
    return JSON.stringify(
      tables.map(({ name }) => [name, database.prepare(`select * from "${name}"`).all()]),
    );
  } finally {
    database.close();
  }
}

/** The store of a run as another one, with everything that is in it. */
async function copyOf(file: string): Promise<Store> {
  const copy = `${file}.copy`;
  const database = new Database(file);
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  await copyFile(file, copy);
  return openStore({ kind: 'sqlite', file: copy });
}

const person = fc.nat(PEOPLE - 1);
const supposed = fc.oneof(
  fc.record({ kind: fc.constantFrom('join' as const, 'leave' as const), person, group: fc.nat(3) }),
  fc.record({
    kind: fc.constant('home' as const),
    person,
    site: fc.constantFrom('paris', 'kibolt', undefined),
  }),
  fc.record({ kind: fc.constant('title' as const), person, value: fc.constantFrom('guard', undefined) }),
  fc.record({ kind: fc.constant('override' as const), person, allow: fc.boolean() }),
);
type Supposed = typeof supposed extends fc.Arbitrary<infer T> ? T : never;

function toChange(run: Run, one: Supposed, index: number): Change {
  const id = run.people[one.person]!;
  switch (one.kind) {
    case 'join':
    case 'leave':
      return { kind: one.kind, person: id, group: run.groups[one.group]! };
    case 'home':
      return { kind: 'home', person: id, ...(one.site !== undefined && { site: one.site }) };
    case 'title':
      return {
        kind: 'attribute',
        person: id,
        name: 'title',
        ...(one.value !== undefined && { value: one.value }),
      };
    case 'override':
      return {
        kind: 'override',
        override: {
          id: `supposed-${index}`,
          portal: 'intratone',
          person: id,
          effect: one.allow ? 'allow' : 'deny',
          feature: 'resident-events-view',
          sites: ['*'],
          reason: 'essai',
          author: 'test',
          node: 'root',
          createdAt: run.now,
        },
      };
  }
}

/** Does to a store what a change supposes. */
async function really(store: Store, change: Change, now: number): Promise<void> {
  if (change.kind === 'override') return store.overrides.add(change.override);
  const { person: id } = change;
  const { person } = (await store.people.get(id))!;
  const { home: _, ...rest } = person;
  switch (change.kind) {
    case 'join':
      await store.groups.addMembers(change.group, [{ kind: 'person', id }], now);
      return;
    case 'leave':
      await store.groups.removeMembers(change.group, [{ kind: 'person', id }], now);
      return;
    case 'home':
      await store.people.replace(
        id,
        { ...rest, ...(change.site !== undefined && { home: change.site }) },
        now,
      );
      return;
    case 'attribute':
      await store.people.replace(
        id,
        { ...person, attributes: change.value === undefined ? {} : { [change.name]: change.value } },
        now,
      );
  }
}

/** What everybody holds: `person feature site`, sorted. */
async function atomsOf(store: Store, people: readonly string[], now: number): Promise<Set<string>> {
  const flow = createFlow(store, PORTALS);
  const atoms = new Set<string>();
  for (const id of people)
    for (const { feature, sites } of await flow.effective('intratone', id, now))
      for (const site of sites) atoms.add(`${id} ${feature} ${site}`);
  return atoms;
}

test('what-if writes nothing, and tells what really happens once it is done (P8)', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(write, { maxLength: 6 }),
      fc.array(supposed, { maxLength: 3 }),
      fc.option(fc.nat(POLICIES.length - 1), { nil: undefined }),
      fc.constantFrom(0, 0, 4 * DAY, -2 * DAY),
      async (writes, wanted, text, later) => {
        const file = `${folder.path}/run${++count}.db`;
        const run = await settle(await openStore({ kind: 'sqlite', file }), `w${count}`);
        await using store = run.store;
        for (const one of writes) await apply(run, one).catch(refused);
        const changes = wanted.map((one, index) => toChange(run, one, index));
        const yaml = text === undefined ? undefined : POLICIES[text]!;
        const [now, then] = [run.now, run.now + later];

        const before = dump(file);
        const supposition = { changes, ...(yaml !== undefined && { policy: yaml }) };
        const found = await whatIf(store, PORTALS, ['intratone'], supposition, now, then);
        expect(dump(file)).toBe(before);

        await using copy = await copyOf(file);
        for (const change of changes) await really(copy, change, now);
        if (yaml !== undefined) {
          const version = (await copy.policies.current())!.version;
          await copy.policies.add({ yaml, hash: hashPolicy(yaml), author: 'test', appliedAt: now }, version);
        }
        const [was, is] = [await atomsOf(store, run.people, now), await atomsOf(copy, run.people, then)];
        const gained = found.atoms.flatMap(({ person: id, added }) =>
          added.flatMap(({ feature, sites }) => sites.map((site) => `${id} ${feature} ${site}`)),
        );
        const lost = found.atoms.flatMap(({ person: id, removed }) =>
          removed.flatMap(({ feature, sites }) => sites.map((site) => `${id} ${feature} ${site}`)),
        );
        expect(new Set(gained)).toEqual(is.difference(was));
        expect(new Set(lost)).toEqual(was.difference(is));

        const [plan] = await createFlow(copy, PORTALS).plans(['intratone'], then);
        expect(found.plans[0]!.after).toEqual(plan!.plan.counts);
        const steps = (accounts: readonly { readonly steps: readonly { readonly id: string }[] }[]) =>
          new Set(accounts.flatMap((account) => account.steps.map((step) => step.id)));
        const [earlier] = await createFlow(store, PORTALS).plans(['intratone'], now);
        const [old, fresh] = [steps(earlier!.plan.accounts), steps(plan!.plan.accounts)];
        expect(new Set(found.plans[0]!.fewer.map(({ id }) => id))).toEqual(old.difference(fresh));
        expect(fresh.difference(old).difference(new Set(found.plans[0]!.more.map(({ id }) => id))).size).toBe(
          0,
        );
      },
    ),
    { numRuns: Math.min(Number(process.env['PROPERTY_RUNS'] ?? 24), 400) },
  );
}, 240_000);

/** The store may refuse a write: somebody has that userName, or the group is gone. */
function refused(error: unknown): void {
  if (!(error instanceof Error) || error.name !== 'Problem') throw error;
}

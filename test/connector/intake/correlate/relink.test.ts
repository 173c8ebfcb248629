import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { correlateSchema } from '../../../../connector/intake/correlate/config.ts';
import { correlate } from '../../../../connector/intake/correlate/correlate.ts';
import { keysOf } from '../../../../connector/intake/correlate/keys.ts';
import { relink } from '../../../../connector/intake/correlate/relink.ts';
import { openStore } from '../../../../connector/store/open.ts';
import type { NewPerson, Store } from '../../../../connector/store/store.ts';
import type { Person, PersonStatus } from '../../../../shared/model/person.ts';
import { temporaryFolder, type TemporaryFolder } from '../../../fixture/temporary.ts';

const correlation = correlateSchema.parse({
  by: ['employeeNumber', 'email'],
  sources: ['corp', 'entra', 'hr'],
  gate: { count: 1_000 },
});
const strict = { ...correlation, gate: { count: 1, percent: 20 } };

let folder: TemporaryFolder;
let count = 0;
beforeAll(async () => {
  folder = await temporaryFolder('relink');
});
afterAll(() => folder[Symbol.asyncDispose]());
const fresh = () => openStore({ kind: 'sqlite', file: `${folder.path}/${++count}.db` });
const link = (store: Store, settings = correlation, accept = false) =>
  relink({ store, correlation: settings, now: 1, actor: 'test', accept });

const newcomer = (source: string, userName: string, number?: string, email?: string): NewPerson => ({
  source,
  key: `${source} ${userName}`,
  userName,
  displayName: userName,
  status: 'active',
  ...(email !== undefined && { email }),
  attributes: number === undefined ? {} : { employeeNumber: number },
});

/** `corp/anna+entra/anna.roux`: who is linked, the lead first; held ones with a star. */
async function linksOf({ links, people }: Store): Promise<string[]> {
  const rows = await links.all();
  const names = new Map(
    (await people.getMany(rows.map(({ person }) => person))).map(({ person }) => [
      person.id,
      `${person.source}/${person.userName}`,
    ]),
  );
  return [...Map.groupBy(rows, ({ lead }) => lead)]
    .map(([lead, own]) =>
      own
        .toSorted((a, b) => Number(b.person === lead) - Number(a.person === lead))
        .map(({ person, held }) => names.get(person)! + (held ? '*' : ''))
        .join('+'),
    )
    .toSorted((a, b) => a.localeCompare(b));
}

async function everybody({ people }: Store): Promise<readonly Person[]> {
  const found: Person[] = [];
  await people.each((page) => void found.push(...page));
  return found;
}

/** What the store should hold, found from everybody at once. */
async function fromScratch(store: Store) {
  const rows = (await everybody(store))
    .filter(({ source }) => correlation.sources.includes(source))
    .map((person) => ({
      id: person.id,
      source: person.source,
      living: person.status !== 'archived',
      keys: keysOf(person, correlation.by),
    }));
  const { members, doubts } = correlate(rows, correlation);
  return { members, doubts: new Set(doubts) };
}

async function stored({ links }: Store) {
  const members = (await links.all()).map(({ person, lead, by, held }) => ({ person, lead, by, held }));
  return {
    members: new Map(members.map((member) => [member.person, member])),
    doubts: new Set(await links.doubts()),
  };
}

describe('links in the store', () => {
  test('follow what the sources write, and cost nothing where nothing moved', async () => {
    await using store = await fresh();
    await store.people.insert(newcomer('corp', 'anna', '42'), 1);
    const { person } = await store.people.insert(newcomer('entra', 'anna.roux', '42'), 1);
    expect(await link(store)).toEqual({ linked: 1, parted: 0, held: 0 });
    expect(await linksOf(store)).toEqual(['corp/anna+entra/anna.roux']);
    await link(store);
    const head = await store.audit.head();
    expect(await link(store)).toEqual({ linked: 0, parted: 0, held: 0 });
    expect(await store.audit.head()).toBe(head);
    await store.people.replace(person.id, newcomer('entra', 'anna.roux', '43'), 2);
    expect(await link(store)).toEqual({ linked: 0, parted: 1, held: 0 });
    expect(await linksOf(store)).toEqual([]);
  });

  test('are found anew under other settings', async () => {
    await using store = await fresh();
    await store.people.insert(newcomer('corp', 'anna', '42', 'a@x'), 1);
    await store.people.insert(newcomer('entra', 'anna.roux', '42', 'b@x'), 1);
    await store.people.insert(newcomer('hr', '0042', undefined, 'b@x'), 1);
    await link(store);
    expect(await linksOf(store)).toEqual(['corp/anna+entra/anna.roux+hr/0042']);
    await link(store, { ...correlation, sources: ['entra', 'hr'] });
    expect(await linksOf(store)).toEqual(['entra/anna.roux+hr/0042']);
  });

  test('that many people would leave at once are kept until somebody agrees', async () => {
    await using store = await fresh();
    const entra = [];
    for (const name of ['anna', 'bruno', 'chloe', 'driss']) {
      await store.people.insert(newcomer('corp', name, name), 1);
      entra.push(await store.people.insert(newcomer('entra', `${name}.x`, name), 1));
    }
    await link(store, strict);
    for (const { person } of entra.slice(0, 3))
      await store.people.replace(person.id, newcomer('entra', person.userName), 2);
    expect(await link(store, strict)).toEqual({ linked: 0, parted: 0, held: 3 });
    expect(await linksOf(store)).toEqual([
      'corp/anna+entra/anna.x*',
      'corp/bruno+entra/bruno.x*',
      'corp/chloe+entra/chloe.x*',
      'corp/driss+entra/driss.x',
    ]);
    // One that comes back is linked again; the others wait, however few they are.
    await store.people.replace(entra[0]!.person.id, newcomer('entra', 'anna.x', 'anna'), 3);
    await store.people.replace(entra[1]!.person.id, newcomer('entra', 'bruno.x', 'nobody'), 3);
    await link(store, strict);
    expect(await linksOf(store)).toEqual([
      'corp/anna+entra/anna.x',
      'corp/bruno+entra/bruno.x*',
      'corp/chloe+entra/chloe.x*',
      'corp/driss+entra/driss.x',
    ]);
    expect(await link(store, strict, true)).toEqual({ linked: 0, parted: 2, held: 0 });
    expect(await linksOf(store)).toEqual(['corp/anna+entra/anna.x', 'corp/driss+entra/driss.x']);
  });

  test('are the same whichever source is read first', async () => {
    const people = [
      newcomer('corp', 'anna', '42', 'a@x'),
      newcomer('entra', 'anna.roux', '42'),
      newcomer('corp', 'bruno', '7', 'b@x'),
      newcomer('hr', '0007', undefined, 'b@x'),
      newcomer('entra', 'twin', '9'),
      newcomer('entra', 'twin2', '9'),
      newcomer('corp', 'chloe', '9'),
    ];
    const told: string[][] = [];
    for (const order of [
      ['corp', 'entra', 'hr'],
      ['hr', 'entra', 'corp'],
    ]) {
      await using store = await fresh();
      for (const source of order) {
        for (const one of people) if (one.source === source) await store.people.insert(one, 1);
        await link(store);
      }
      told.push([
        ...(await linksOf(store)),
        ...(await store.links.doubts()).map(({ value, why }) => value + why),
      ]);
    }
    expect(told[0]).toEqual(['corp/anna+entra/anna.roux', 'corp/bruno+hr/0007', '9twice']);
    expect(told[1]).toEqual(told[0]);
  });

  const key = fc.option(fc.constantFrom('1', '2', '3'), { nil: undefined });
  const source = fc.constantFrom('corp', 'entra', 'hr', 'other');
  const move = fc.record({
    person: fc.nat(7),
    source,
    number: key,
    email: key,
    status: fc.constantFrom<PersonStatus>('active', 'suspended', 'archived'),
  });

  test('that follow by parts are those of everybody at once, and parting undoes linking (P6)', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(move, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
        async (turns) => {
          await using store = await fresh();
          const ids: string[] = [];
          for (const turn of turns) {
            for (const { person, source: from, number, email, status } of turn) {
              const id = ids[person];
              const known = id === undefined ? undefined : (await store.people.get(id))!.person;
              const given = {
                ...newcomer(known?.source ?? from, known?.userName ?? `p${ids.length}`, number, email),
                status,
              };
              if (id === undefined) ids.push((await store.people.insert(given, 1)).person.id);
              else await store.people.replace(id, given, 1);
            }
            await link(store);
            expect(await stored(store)).toEqual(await fromScratch(store));
          }
          // Without keys nobody is linked, and nothing is left behind.
          for (const { id, source: from, userName, status } of await everybody(store))
            await store.people.replace(id, { ...newcomer(from, userName), status }, 2);
          await link(store);
          expect(await stored(store)).toEqual({ members: new Map(), doubts: new Set() });
        },
      ),
      { numRuns: Math.min(Number(process.env['PROPERTY_RUNS'] ?? 12), 200) },
    );
  }, 60_000);
});

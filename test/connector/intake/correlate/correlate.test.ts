import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correlate } from '../../../../connector/intake/correlate/correlate.ts';
import { keysOf } from '../../../../connector/intake/correlate/keys.ts';
import type { KeyedRow } from '../../../../connector/store/store.ts';

const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 2_000) };
const asked = { by: ['number', 'email', 'login'], sources: ['corp', 'entra', 'hr'] };

function row(id: string, source: string, keys: Record<string, string>, living = true): KeyedRow {
  return { id, source, living, keys: new Map(Object.entries(keys)) };
}

/** `a+b a+c`: who is linked under whom. */
function linksOf(rows: readonly KeyedRow[]): string[] {
  const { members } = correlate(rows, asked);
  return [...Map.groupBy(members.values(), ({ lead }) => lead)]
    .map(([lead, own]) =>
      [
        lead,
        ...own
          .map(({ person }) => person)
          .filter((person) => person !== lead)
          .toSorted(),
      ].join('+'),
    )
    .toSorted();
}

const doubtsOf = (rows: readonly KeyedRow[]) =>
  correlate(rows, asked).doubts.map(({ by, why, people }) => `${by} ${why}: ${people.join(' ')}`);

describe('correlation', () => {
  test('links an equal value across sources, under the row of the source that is believed first', () => {
    const rows = [
      row('e', 'entra', { number: '42' }),
      row('c', 'corp', { number: '42' }),
      row('x', 'hr', {}),
    ];
    expect(linksOf(rows)).toEqual(['c+e']);
    expect(correlate(rows, asked).members.get('e')).toEqual({
      person: 'e',
      lead: 'c',
      by: 'number',
      held: false,
    });
  });

  test('goes on with a weaker attribute, over several sources', () => {
    const rows = [
      row('c', 'corp', { number: '42', email: 'a@x' }),
      row('e', 'entra', { number: '42', login: 'anna' }),
      row('h', 'hr', { email: 'a@x' }),
    ];
    expect(linksOf(rows)).toEqual(['c+e+h']);
  });

  test('links nobody by a value that two rows of one source have, nor by a weaker one', () => {
    const rows = [
      row('c1', 'corp', { number: '42', email: 'a@x' }),
      row('c2', 'corp', { number: '42' }),
      row('e', 'entra', { number: '42', email: 'a@x' }),
    ];
    expect(linksOf(rows)).toEqual([]);
    expect(doubtsOf(rows)).toEqual(['number twice: c1 c2 e', 'email follows: c1 e']);
  });

  test('links nobody by a weaker attribute where a surer one differs', () => {
    const rows = [
      row('c', 'corp', { number: '42', email: 'a@x' }),
      row('e', 'entra', { number: '43', email: 'a@x' }),
    ];
    expect(linksOf(rows)).toEqual([]);
    expect(doubtsOf(rows)).toEqual(['email differs: c e']);
  });

  test('an archived row joins the one living human it was, unless its source knows a newer identity', () => {
    const gone = row('c0', 'corp', { number: '42' }, false);
    const entra = row('e', 'entra', { number: '42' });
    expect(linksOf([gone, entra])).toEqual(['c0+e']);
    expect(linksOf([gone, entra, row('c1', 'corp', { number: '42' })])).toEqual(['c1+e']);
    expect(linksOf([gone, row('e', 'entra', { number: '42' }, false)])).toEqual(['c0+e']);
    expect(doubtsOf([gone, row('c2', 'corp', { number: '42' }, false), entra])).toEqual([]);
    expect(linksOf([gone, row('c2', 'corp', { number: '42' }, false), entra])).toEqual(['c2+e']);
  });

  test('folds values, and takes several or none for no key', () => {
    const person = {
      id: 'p',
      source: 'corp',
      key: 'k',
      userName: 'ANNA',
      displayName: 'Anna',
      email: ' Anna@X ',
      status: 'active' as const,
      attributes: { employeeNumber: 42, ids: ['a', 'b'], badge: ['B7'], flag: true, blank: ' ' },
    };
    const by = ['EmployeeNumber', 'mail', 'userName', 'ids', 'badge', 'flag', 'blank', 'none'];
    expect(Object.fromEntries(keysOf(person, by))).toEqual({
      EmployeeNumber: '42',
      mail: 'anna@x',
      userName: 'anna',
      badge: 'b7',
    });
  });
});

const value = fc.option(fc.constantFrom('1', '2', '3'), { nil: undefined });
const anyRow = fc.record({
  source: fc.constantFrom(...asked.sources),
  living: fc.boolean(),
  keys: fc.record({ number: value, email: value, login: value }),
});
const world = fc
  .array(anyRow, { maxLength: 9 })
  .map((rows) =>
    rows.map(({ source, living, keys }, index) =>
      row(
        `p${index}`,
        source,
        Object.fromEntries(
          Object.entries(keys).flatMap(([name, of]) => (of === undefined ? [] : [[name, of]])),
        ),
        living,
      ),
    ),
  );

describe('for any rows', () => {
  test('the order in which they come says nothing (P1)', () => {
    const shuffled = world.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, ([rows, other]) => {
        const [one, two] = [correlate(rows, asked), correlate(other, asked)];
        expect(two.members).toEqual(one.members);
        const say = (doubts: typeof one.doubts) => doubts.map((doubt) => JSON.stringify(doubt)).toSorted();
        expect(say(two.doubts)).toEqual(say(one.doubts));
      }),
      RUNS,
    );
  });

  test('a link has one row a source, two at least, each in it once, and its lead by the order of sources', () => {
    fc.assert(
      fc.property(world, (rows) => {
        const { members } = correlate(rows, asked);
        const known = new Map(rows.map((one) => [one.id, one]));
        for (const [lead, own] of Map.groupBy(members.values(), (member) => member.lead)) {
          const sources = own.map(({ person }) => known.get(person)!.source);
          expect(own.length).toBeGreaterThan(1);
          expect(new Set(sources).size).toBe(sources.length);
          expect(own.map(({ person }) => person)).toContain(lead);
          const first = asked.sources.find((source) => sources.includes(source));
          expect(known.get(lead)!.source).toBe(first);
        }
      }),
      RUNS,
    );
  });

  test('whoever is linked shares a value, and no two living rows of a link are told apart by the surest one', () => {
    fc.assert(
      fc.property(world, (rows) => {
        const { members } = correlate(rows, asked);
        const known = new Map(rows.map((one) => [one.id, one]));
        for (const { person, lead } of members.values()) {
          const own = [...members.values()].filter((other) => other.lead === lead && other.person !== person);
          const mine = known.get(person)!;
          const shares = own.some((other) =>
            [...mine.keys].some(([by, of]) => known.get(other.person)!.keys.get(by) === of),
          );
          expect(shares).toBe(true);
          const numbers = [person, ...own.map((other) => other.person)]
            .map((id) => known.get(id)!)
            .flatMap(({ living, keys }) => (living ? (keys.get('number') ?? []) : []));
          expect(new Set(numbers).size).toBeLessThan(2);
        }
      }),
      RUNS,
    );
  });

  test('rows that share nothing with others have no say about them', () => {
    fc.assert(
      fc.property(world, world, (one, other) => {
        const apart = other.map(({ id, source, living, keys }) => ({
          id: `q${id}`,
          source,
          living,
          keys: new Map([...keys].map(([by, of]) => [by, `q${of}`])),
        }));
        const together = correlate([...one, ...apart], asked).members;
        const alone = [...correlate(one, asked).members, ...correlate(apart, asked).members];
        expect(together).toEqual(new Map(alone));
      }),
      RUNS,
    );
  });
});

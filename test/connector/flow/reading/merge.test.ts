import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knownOf } from '../../../../connector/flow/known.ts';
import { mergeReading, type Shown } from '../../../../connector/flow/reading/merge.ts';
import type { TabReading } from '../../../../connector/store/store.ts';
import { compareAccount } from '../../../../shared/plan/compare.ts';
import type { ItemKey } from '../../../../shared/plan/item.ts';
import { project } from '../../../../shared/plan/project.ts';
import { accountOf, personOf, portalWith, SITES } from '../../../shared/plan/simulated.ts';
import { grant } from '../../../shared/plan/world.ts';

const numRuns = Math.min(Number(process.env['PROPERTY_RUNS'] ?? 1_000), 1_000);
const LISTED: readonly ItemKey[] = ['site:n1', 'site:n2', 'site:s1'];
const boxes = (...ticked: readonly string[]) =>
  new Map(ticked.map((id): [ItemKey, boolean] => [`site:${id}`, true]));
const look = (readAt: number, items: Shown['items'], more: Partial<Shown> = {}): Shown => ({
  tab: 'one',
  readAt,
  items,
  ...more,
});
const page = (number: number, of: number, walk = 'w') => ({ walk, number, of });
const after = (looks: readonly Shown[], listed = LISTED) =>
  looks.reduce<TabReading | undefined>((before, shown) => mergeReading(before, shown, listed), undefined)!;

describe('looks at one tab', () => {
  test('at the whole of it replace what is older, and never what was seen since', () => {
    expect(after([look(1, boxes('n1')), look(2, boxes('n2'))])).toStrictEqual(look(2, boxes('n2')));
    const part = look(3, boxes('s1'), { part: 'some' });
    expect(after([look(1, boxes('n1')), part, look(2, boxes('n2'))])).toStrictEqual({
      tab: 'one',
      readAt: 3,
      items: boxes('s1', 'n2'),
      seenAt: new Map([['site:n2', 2]]),
      wholeAt: 2,
    });
  });

  test('at a part of it add to what is known, which stays partial until it was seen whole', () => {
    const some = after([look(1, boxes('n1'), { part: 'some' }), look(2, boxes('n2'), { part: 'some' })]);
    expect(some).toMatchObject({ readAt: 2, items: boxes('n1', 'n2'), partial: true });
    expect(mergeReading(some, look(3, boxes()), LISTED)).toStrictEqual(look(3, boxes()));
    expect(knownOf([some], new Map()).tabsRead.size).toBe(0);
  });

  test('page by page are a look at the whole once all pages were seen: the rest is unticked', () => {
    const first = look(5, boxes('n1'), { part: page(1, 2) });
    const stale = look(1, boxes('old', 's1'), { part: 'some' });
    expect(after([stale, first])).toMatchObject({ partial: true, walk: { pages: [1], since: 5 } });
    const whole = after([stale, first, look(6, new Map([['site:n2', false]]), { part: page(2, 2) })]);
    expect(whole).toStrictEqual({
      tab: 'one',
      readAt: 6,
      items: new Map<ItemKey, boolean>([
        ['site:s1', false],
        ['site:n1', true],
        ['site:n2', false],
      ]),
      seenAt: new Map([
        ['site:s1', 5],
        ['site:n1', 5],
      ]),
      wholeAt: 5,
    });
  });

  test('page by page begin anew with another walk, or when the list has another length', () => {
    const two = [
      look(1, boxes('n1'), { part: page(1, 2) }),
      look(2, boxes('n2'), { part: page(2, 2, 'other') }),
    ];
    expect(after(two)).toMatchObject({ partial: true, walk: { id: 'other', pages: [2] } });
    const late = look(1, boxes('s1'), { part: page(2, 2) });
    expect(mergeReading(after(two), late, LISTED).walk).toMatchObject({ id: 'other', pages: [2] });
    const grown = [look(1, boxes('n1'), { part: page(1, 2) }), look(2, boxes('n2'), { part: page(2, 3) })];
    expect(after(grown)).toMatchObject({ partial: true, walk: { of: 3, pages: [2] } });
  });

  test('keep profiles and hours until they are read again', () => {
    const profiles = new Map([['m', undefined]]);
    const first = look(1, boxes('n1'), { profiles, hours: 'always' });
    expect(after([first, look(2, boxes('n2'))])).toMatchObject({
      items: boxes('n2'),
      profiles,
      hours: 'always',
      seenAt: new Map([
        ['profile:m', 1],
        ['hours', 1],
      ]),
    });
    expect(after([look(2, boxes(), { hours: [] }), first])).toMatchObject({ hours: [] });
  });

  test('say together what stands on several tabs as it was last seen', () => {
    const [old, recent] = [look(1, boxes(), { hours: 'always' }), look(2, boxes(), { hours: [] })];
    for (const tabs of [
      [old, recent],
      [recent, old],
    ])
      expect(knownOf(tabs, new Map()).hours).toEqual([]);
  });
});

const site = fc.constantFrom(...SITES.filter(({ kind }) => kind === 'residence').map(({ id }) => id));
const rows = fc.uniqueArray(fc.tuple(site, fc.boolean()), { selector: ([id]) => id });
const asItems = (found: readonly (readonly [string, boolean])[]) =>
  new Map(found.map(([id, ticked]): [ItemKey, boolean] => [`site:${id}`, ticked]));

test('pages in any order, some told twice, are the whole list', () => {
  const list = fc.tuple(rows, fc.integer({ min: 1, max: 4 })).chain(([found, size]) => {
    const pages = Array.from({ length: Math.max(1, Math.ceil(found.length / size)) }, (_, number) =>
      found.slice(number * size, (number + 1) * size),
    );
    const looks = pages.map((part, number) =>
      look(10 + number, asItems(part), { part: page(number + 1, pages.length) }),
    );
    const again = looks.length === 1 ? fc.constant([]) : fc.subarray(looks.slice(0, -1));
    return fc.record({
      found: fc.constant(found),
      looks: again.chain((twice) =>
        fc.shuffledSubarray([...looks, ...twice], { minLength: looks.length + twice.length }),
      ),
    });
  });
  fc.assert(
    fc.property(list, rows, ({ found, looks }, earlier) => {
      const before = look(1, asItems(earlier));
      const { items, partial } = after([before, ...looks]);
      const seen = asItems(found);
      expect(partial).toBeUndefined();
      expect(items).toEqual(new Map(LISTED.map((key) => [key, seen.get(key) ?? false])));
    }),
    { numRuns },
  );
});

test('P11: a part of a list never revokes at a site that it does not show', () => {
  const portal = portalWith();
  const plan = (
    tabs: readonly TabReading[],
    wanted: readonly string[],
    applied: ReadonlyMap<string, boolean>,
  ) =>
    compareAccount({
      portal,
      key: 'a',
      account: accountOf('a'),
      person: personOf('a'),
      desired: project(portal, wanted.length > 0 ? [grant('f0', wanted)] : [], SITES),
      known: knownOf(tabs, applied),
      sites: SITES,
    }).plan.steps;
  const revoked = (...input: Parameters<typeof plan>) =>
    plan(...input).flatMap(({ kind, item }) => (kind === 'revoke' && item?.kind === 'site' ? [item.id] : []));
  const part = fc.constantFrom<Shown['part']>('some', page(1, 2), page(2, 3));
  fc.assert(
    fc.property(
      fc.option(rows),
      fc.array(fc.tuple(rows, part, fc.integer({ min: 0, max: 9 })), { minLength: 1, maxLength: 2 }),
      fc.uniqueArray(site),
      rows,
      (whole, parts, wanted, put) => {
        const before = whole ? after([look(5, asItems(whole))]) : undefined;
        const looks = parts.map(([found, kind, at]) => look(at, asItems(found), { part: kind! }));
        const seen = new Set(parts.flatMap(([found]) => found.map(([id]) => id)));
        const tab = looks.reduce<TabReading | undefined>(
          (known, shown) => mergeReading(known, shown, LISTED),
          before,
        )!;
        const already = revoked(before ? [before] : [], wanted, asItems(put));
        const now = revoked([tab], wanted, asItems(put));
        expect(now.filter((id) => !seen.has(id) && !already.includes(id))).toEqual([]);
      },
    ),
    { numRuns },
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { settleNames, type NameClaim } from '../../../connector/store/settle-names.ts';

const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const key = fc.constantFrom('1', '2', '3', '4', '5', '6', '7', '8');
const claims = fc.array(fc.record({ key, name: fc.option(name, { nil: undefined }) }), { maxLength: 10 });
const holders = fc
  .uniqueArray(fc.tuple(name, key), { selector: ([held]) => held })
  .map((pairs) => new Map(new Map(pairs.map(([held, holder]) => [holder, held])).entries()))
  .map((byKey) => new Map(Array.from(byKey, ([holder, held]) => [held, holder])));

const settle = (wanted: readonly NameClaim[], now: ReadonlyMap<string, string>) =>
  settleNames(wanted, (claim) => claim, now);

/** Who has which login after the write. */
function after(
  wanted: readonly NameClaim[],
  now: ReadonlyMap<string, string>,
  refused: ReadonlySet<number>,
): [string, string][] {
  const byKey = new Map(Array.from(now, ([held, holder]) => [holder, held]));
  for (const [position, claim] of wanted.entries()) {
    if (refused.has(position)) continue;
    if (claim.name === undefined) byKey.delete(claim.key);
    else byKey.set(claim.key, claim.name);
  }
  return [...byKey];
}

test('no login ever has two holders', () => {
  fc.assert(
    fc.property(claims, holders, (wanted, now) => {
      const names = after(wanted, now, settle(wanted, now)).map(([, held]) => held);
      expect(new Set(names).size).toBe(names.length);
    }),
  );
});

test('nobody is refused when all wishes fit together', () => {
  fc.assert(
    fc.property(claims, holders, (wanted, now) => {
      fc.pre(new Set(wanted.map((claim) => claim.key)).size === wanted.length);
      const names = after(wanted, now, new Set()).map(([, held]) => held);
      fc.pre(new Set(names).size === names.length);
      expect(settle(wanted, now)).toEqual(new Set());
    }),
  );
});

test('each refusal has its cause: writing the refused one as well would break the rule', () => {
  fc.assert(
    fc.property(claims, holders, (wanted, now) => {
      const refused = settle(wanted, now);
      for (const position of refused) {
        const claim = wanted[position];
        const isTwice = wanted.findIndex((other) => other.key === claim?.key) !== position;
        if (isTwice) continue;
        const rest = after(wanted, now, refused);
        expect(rest.some(([holder, held]) => held === claim?.name && holder !== claim?.key)).toBe(true);
      }
    }),
  );
});

test('a chain of twenty thousand logins that moves up into a taken one is refused to its end', () => {
  const size = 20_000;
  const now = new Map(Array.from({ length: size + 1 }, (_, index) => [`name${index}`, `key${index}`]));
  const wanted = Array.from({ length: size }, (_, index) => ({
    key: `key${index}`,
    name: `name${index + 1}`,
  }));
  expect(settle(wanted, now).size).toBe(size);
});

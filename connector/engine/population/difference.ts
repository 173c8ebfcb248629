import type { Bound } from './bound.ts';
import { fingerprints, keyOf, samePortal } from './fingerprint.ts';

/** What became of the entries of one bound policy in another. */
export interface Difference {
  /** Of each old entry, 1 + the new entry that stands for the same; 0 when there is none any more. */
  readonly newOf: Uint32Array;
  /** Old and new entries that match others than before. */
  readonly oldWhom: ReadonlySet<number>;
  readonly newWhom: ReadonlySet<number>;
  /** New entries that give something else than before. */
  readonly newWhat: ReadonlySet<number>;
}

export function differenceOf(old: Bound, later: Bound): Difference {
  const [before, after] = [fingerprints(old.engine), fingerprints(later.engine)];
  const numbers = new Map(later.engine.rules.map((rule, number) => [keyOf(rule), number]));
  const same = new Set(
    [...later.engine.portals.values()].filter((portal) =>
      samePortal(portal, old.engine.portals.get(portal.id)),
    ),
  );
  const newOf = new Uint32Array(old.entries.rules.length);
  const oldWhom = new Set<number>();
  const newWhom = new Set<number>();
  const newWhat = new Set<number>();
  const kept = new Set<number>();
  old.entries.rules.forEach((rule, entry) => {
    const key = keyOf(rule);
    const number = numbers.get(key);
    const [was, is] = [before.get(key)!, after.get(key)];
    const own = old.entries.entryOf[old.entries.ruleOf[entry]!]!;
    if (number === undefined || was.entries !== is!.entries) {
      oldWhom.add(own);
      return;
    }
    const entryAfter = later.entries.entryOf[number]! + entry - own;
    newOf[entry] = 1 + entryAfter;
    kept.add(entryAfter);
    if (was.whom !== is!.whom) {
      oldWhom.add(own);
      newWhom.add(later.entries.entryOf[number]!);
    }
    if (was.what !== is!.what || !same.has(later.entries.rules[entryAfter]!.portal)) newWhat.add(entryAfter);
  });
  for (const own of later.entries.entryOf) if (!kept.has(own)) newWhom.add(own);
  return { newOf, oldWhom, newWhom, newWhat };
}

import { addOne, emptySet, type Bits } from './bits.ts';
import type { Portal } from './portal.ts';
import type { CompiledRule } from './rule.ts';

/** Of each feature of a portal, the numbers of the rules that can cover it. */
export type Coverage = ReadonlyMap<Portal, readonly Bits[]>;

/** A check looks here first: most rules of a person say nothing of the feature that is asked for. */
export function buildCoverage(
  rules: readonly CompiledRule[],
  portals: ReadonlyMap<string, Portal>,
): Coverage {
  const words = (rules.length + 31) >> 5;
  const coverage = new Map(
    [...portals.values()].map((portal) => [portal, portal.features.map(() => emptySet(words))]),
  );
  rules.forEach(({ features, portal }, number) => {
    for (const feature of features) addOne(coverage.get(portal)![feature]!, number);
  });
  return coverage;
}

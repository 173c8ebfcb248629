import type { Portal } from './portal.ts';
import type { CompiledRule } from './rule.ts';

/** The rules that can cover a feature, as bits by number. */
export type Covering = Uint32Array;

/** Of each feature of a portal, the rules that can cover it. */
export type Coverage = ReadonlyMap<Portal, readonly Covering[]>;

/** A check looks here first: most rules of a person say nothing of the feature that is asked for. */
export function buildCoverage(
  rules: readonly CompiledRule[],
  portals: ReadonlyMap<string, Portal>,
): Coverage {
  const words = (rules.length + 31) >> 5;
  const coverage = new Map(
    [...portals.values()].map((portal) => [portal, portal.features.map(() => new Uint32Array(words))]),
  );
  rules.forEach(({ features, portal }, number) => {
    for (const feature of features) coverage.get(portal)![feature]![number >> 5]! |= 1 << (number & 31);
  });
  return coverage;
}

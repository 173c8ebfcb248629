import { reach } from '../../../shared/model/feature.ts';
import type { ExclusionSide } from '../../../shared/model/policy.ts';
import type { PortalNames } from '../world.ts';

/**
 * Features that one side of an exclusion needs and that already satisfy the other, with what they imply: nobody could
 * ever hold them. Undefined when it takes both sides to break it.
 */
export function breaksAlone(
  [first, second]: readonly [ExclusionSide, ExclusionSide],
  portals: ReadonlyMap<string, PortalNames>,
): readonly string[] | undefined {
  const portal = portals.get(first.portal);
  if (first.portal !== second.portal || !portal) return undefined;
  return (
    needsOf(first).find((need) => satisfies(need, second, portal)) ??
    needsOf(second).find((need) => satisfies(need, first, portal))
  );
}

/** The least that satisfies a side: each of the features alone, or all of them. */
function needsOf({ mode, features }: ExclusionSide): readonly (readonly string[])[] {
  return mode === 'any' ? features.map((feature) => [feature]) : features.length > 0 ? [features] : [];
}

function satisfies(held: readonly string[], { mode, features }: ExclusionSide, portal: PortalNames): boolean {
  const all = new Set(held.flatMap((feature) => [...reach(feature, (id) => portal.features.get(id) ?? [])]));
  const has = (feature: string) => all.has(feature);
  return features.length > 0 && (mode === 'any' ? features.some(has) : features.every(has));
}

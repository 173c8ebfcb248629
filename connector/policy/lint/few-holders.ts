import type { Policy } from '../../../shared/model/policy.ts';
import type { Problem } from '../../../shared/problem.ts';
import type { PortalNames } from '../world.ts';
import type { Places } from './places.ts';
import { lintProblems } from './problems.ts';

/** One may leave, or lose the password (design.md, "Constraints"). */
const ENOUGH = 2;

/** Limits that leave the right to give rights to fewer than two people. */
export function fewHolders(
  policy: Policy,
  portals: ReadonlyMap<string, PortalNames>,
  places: Places,
): Problem[] {
  return policy.holders.flatMap(({ portal, feature, min = 0 }, index) => {
    if (min >= ENOUGH || !portals.get(portal)!.delegating.has(feature)) return [];
    const path = ['holders', index, 'min'];
    return lintProblems.POLICY_HOLDERS_FEW({ where: places.where(path), feature }, places.at(path));
  });
}

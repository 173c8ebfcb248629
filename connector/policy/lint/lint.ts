import type { Policy } from '../../../shared/model/policy.ts';
import type { Problem } from '../../../shared/problem.ts';
import type { Parts } from '../parts.ts';
import type { PortalNames } from '../world.ts';
import { fewApprovals } from './few-approvals.ts';
import { fewHolders } from './few-holders.ts';
import { cutCeilings } from './cut-ceiling.ts';
import { endedExemptions } from './ended-exemption.ts';
import { endedRules } from './ended-rule.ts';
import { featuresOutside } from './feature-outside.ts';
import { idleSchedules } from './idle-schedule.ts';
import type { Places } from './places.ts';
import { scopesOutside } from './scope-outside.ts';
import { tiedRanks } from './tied-rank.ts';
import { unusedProfiles } from './unused-profile.ts';
import { unusedRoles } from './unused-role.ts';
import { unusedSchedules } from './unused-schedule.ts';

/**
 * What is allowed in a policy without problems and probably not meant. Only what the file itself and the portals tell;
 * what needs people and the engine is told elsewhere. Without `now` (epoch ms) nothing is said of time.
 */
export function lintPolicy(
  policy: Policy,
  parts: Parts,
  portals: ReadonlyMap<string, PortalNames>,
  now: number | undefined,
  places: Places,
): readonly Problem[] {
  return [
    ...unusedRoles(policy, parts.exclusions, places),
    ...unusedProfiles(policy, places),
    ...unusedSchedules(policy, places),
    ...idleSchedules(policy, places),
    ...tiedRanks(policy, places),
    ...cutCeilings(policy, portals, places),
    ...featuresOutside(policy, places),
    ...scopesOutside(policy, portals, places),
    ...fewHolders(policy, portals, places),
    ...fewApprovals(policy, places),
    ...(now === undefined
      ? []
      : [...endedRules(policy, now, places), ...endedExemptions(policy, now, places)]),
  ];
}

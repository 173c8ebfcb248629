import { portalPolicy } from '../account.ts';
import type { Compiled } from '../world.ts';

/** Whether two policies name every portal's accounts alike: if not, accounts that ended are other people's. */
export function sameIdentifiers(before: Compiled, after: Compiled): boolean {
  return [...after.sites.keys()].every(
    (portal) =>
      portalPolicy(before.policy.portals, portal).identifier ===
      portalPolicy(after.policy.portals, portal).identifier,
  );
}

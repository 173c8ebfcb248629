import type { SeatPool } from '../../../shared/model/policy.ts';
import { minorUnits } from '../money.ts';
import type { Parts } from '../parts.ts';
import { policyProblems } from '../problems.ts';
import type { Report } from '../report.ts';
import type { PortalNames } from '../world.ts';
import { checkFeatures } from './grant.ts';

/** The seat pools, every name in them checked, prices in minor units. */
export function resolveSeats(
  { seats }: Parts,
  portals: ReadonlyMap<string, PortalNames>,
  report: Report,
): SeatPool[] {
  return [...seats].map(([id, { name = id, capacity, price, ...entry }]) => {
    const path = ['seats', id];
    const portal = portals.get(entry.portal);
    report.isKnown(policyProblems.POLICY_PORTAL_UNKNOWN, [...path, 'portal'], entry.portal, portals.keys());
    if (portal) {
      if (entry.billable !== 'all') checkFeatures(entry.billable, [...path, 'billable'], portal, report);
      for (const feature of Object.keys(entry.multiples))
        report.isKnown(
          policyProblems.POLICY_FEATURE_UNKNOWN,
          [...path, 'multiples', feature],
          feature,
          portal.features.keys(),
        );
    }
    const minor = minorUnits(price.amount, price.currency)!;
    return {
      id,
      name,
      ...entry,
      price: { minor, currency: price.currency, per: price.per },
      ...(capacity !== undefined && { capacity }),
    };
  });
}

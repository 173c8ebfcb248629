import { bundlesOf } from '../../shared/plan/bundle.ts';
import type { Descriptor } from '../../shared/portal/descriptor.ts';
import type { SnapshotRecord } from '../store/store.ts';
import { portalPolicy } from './account.ts';
import type { Court } from './judge.ts';
import { partialSources } from './plan/partial.ts';
import type { Compiled } from './world.ts';

/** What the accounts of each portal are judged by. `now` in epoch ms. */
export function courts(
  { engine, policy, sites, now }: Compiled & { readonly now: number },
  snapshots: readonly SnapshotRecord[],
): (portal: Descriptor) => Court {
  const partial = partialSources(snapshots);
  return (portal) => ({
    engine,
    portal,
    policy: portalPolicy(policy.portals, portal.id),
    sites: sites.get(portal.id) ?? [],
    bundles: bundlesOf(portal, policy),
    partial,
    now,
  });
}

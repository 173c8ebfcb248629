import type { Site } from '../../../shared/model/site.ts';
import type { Observed } from '../../../shared/plan/step.ts';
import type { Descriptor } from '../../../shared/portal/descriptor.ts';
import type { ItemStatus } from '../../flow.ts';

/**
 * What the portal shows of a feature, at a site when one is given. Where the portal's boxes cannot pair the two,
 * the feature holds at a site when both boxes are ticked.
 */
export function observedAt(
  portal: Descriptor,
  items: readonly ItemStatus[],
  feature: string,
  site: Site | undefined,
): Observed {
  const seen = (key: string): Observed => items.find((item) => item.key === key)?.observed ?? 'unknown';
  const own = seen(`feature:${feature}`);
  if (portal.sites.reach !== 'account' || site?.kind !== portal.sites.granted) return own;
  const flag = portal.sites.allSitesFlag;
  if (flag !== undefined && seen(`feature:${flag}`) === 'yes') return own;
  const box = seen(`site:${site.id}`);
  if (own === 'no' || box === 'no') return 'no';
  return own === 'yes' && box === 'yes' ? 'yes' : 'unknown';
}

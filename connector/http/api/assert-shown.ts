import type { Descriptor } from '../../../shared/portal/descriptor.ts';
import { apiProblems } from './problems.ts';

/** What a page is said to have shown, by the names of the portal's descriptor. */
export interface ShownNames {
  readonly tab?: string | undefined;
  readonly items?: readonly { readonly key: string }[] | undefined;
  readonly modules?: readonly string[] | undefined;
  readonly state?: string | undefined;
}

/**
 * A page can only show what its portal has; sites are as many as the portal likes.
 *
 * @throws Problem TAB_UNKNOWN, FEATURE_UNKNOWN, MODULE_UNKNOWN, STATE_UNKNOWN
 */
export function assertShown(portal: Descriptor, { tab, items = [], modules = [], state }: ShownNames): void {
  const { id } = portal;
  if (tab !== undefined && !portal.tabs.some((item) => item.id === tab))
    throw apiProblems.TAB_UNKNOWN({ tab, portal: id });
  const features = new Set(portal.features.map((item) => `feature:${item.id}`));
  const odd = items.find((item) => item.key.startsWith('feature:') && !features.has(item.key));
  if (odd) throw apiProblems.FEATURE_UNKNOWN({ feature: odd.key.slice('feature:'.length), portal: id });
  const module = modules.find((one) => !portal.modules.some((other) => other.id === one));
  if (module !== undefined) throw apiProblems.MODULE_UNKNOWN({ module, portal: id });
  if (state !== undefined && !portal.pages?.states.some((one) => one.id === state))
    throw apiProblems.STATE_UNKNOWN({ state, portal: id });
}

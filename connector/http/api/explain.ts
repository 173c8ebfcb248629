import type { explain as endpoint } from '../../../shared/wire/explain.ts';
import type { Flow } from '../../flow.ts';
import type { Store } from '../../store/store.ts';
import type { Handler } from '../endpoint.ts';
import { personOf, servedPortal, visibleAccount } from './access.ts';
import { homeOrRoot } from './home-or-root.ts';
import { observedAt } from './observed-at.ts';
import type { ServedPortal } from './portal.ts';
import { apiProblems } from './problems.ts';

/** Why an account may or may not hold a feature at a site. */
export function explain(
  flow: Pick<Flow, 'account' | 'effective' | 'explain'>,
  sites: Pick<Store['sites'], 'all'>,
  portals: readonly ServedPortal[],
  now: () => number,
): Handler<typeof endpoint> {
  return async ({ params, query }, caller) => {
    const at = now();
    const portal = servedPortal(portals, params.portal).descriptor;
    const state = await visibleAccount(flow, portal.id, params.account, caller, at);
    const person = personOf(state);
    const { feature } = query;
    if (!portal.features.some((item) => item.id === feature))
      throw apiProblems.FEATURE_UNKNOWN({ feature, portal: portal.id });
    const known = await sites.all(portal.id);
    if (query.site !== undefined && !known.some((site) => site.id === query.site))
      throw apiProblems.SITE_UNKNOWN({ site: query.site, portal: portal.id });
    const grants = query.site === undefined ? await flow.effective(portal.id, person.id, at) : [];
    const held = grants.find((grant) => grant.feature === feature)?.sites[0];
    const site = query.site ?? held ?? homeOrRoot(person.home, known);
    return {
      ...(await flow.explain(portal.id, person.id, { feature, site }, at)),
      observed: observedAt(
        portal,
        state.items,
        feature,
        known.find((item) => item.id === query.site),
      ),
    };
  };
}

import type { who as endpoint } from '../../../shared/wire/who.ts';
import type { WhoIsThere } from '../../flow/population/everybody.ts';
import { who as holders } from '../../flow/who.ts';
import type { Store } from '../../store/store.ts';
import type { Handler } from '../endpoint.ts';
import { servedPortal } from './access.ts';
import type { ServedPortal } from './portal.ts';
import { apiProblems } from './problems.ts';

/** The people who hold a feature of a portal. */
export function who(
  store: Pick<Store, 'people' | 'population' | 'sites'>,
  everybody: WhoIsThere,
  portals: readonly ServedPortal[],
  now: () => number,
): Handler<typeof endpoint> {
  return async ({ params, query: { feature, site, limit } }) => {
    const { descriptor } = servedPortal(portals, params.portal);
    const portal = descriptor.id;
    if (!descriptor.features.some(({ id }) => id === feature))
      throw apiProblems.FEATURE_UNKNOWN({ feature, portal });
    if (site !== undefined && !(await store.sites.all(portal)).some(({ id }) => id === site))
      throw apiProblems.SITE_UNKNOWN({ site, portal });
    const found = await holders(store, await everybody(now()), portal, feature, site, limit);
    return {
      total: found.total,
      holders: found.holders.map(({ person: { id, displayName, userName }, sites }) => ({
        person: { id, displayName, userName },
        sites,
      })),
    };
  };
}

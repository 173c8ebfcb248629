import { managersOnly } from '../access.ts';
import { matches, paged } from '../page.ts';
import { ok, type Routes } from '../visit.ts';

const PAGE_SIZE = 20;

export const siteRoutes: Routes = {
  /** One page of the sites that the signed-in administrator has to give, searched (R51) and paged (R52). */
  'GET /api/sites': managersOnly(({ state, viewer, query }) => {
    const own = state.sites.filter(({ id, name }) => viewer.sites.has(id) && matches(query, name));
    return ok(paged(own, query, PAGE_SIZE));
  }),
};

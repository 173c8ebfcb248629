import { entitlementResources } from '../../intake/scim/catalogue/entitlements.ts';
import type { Telling } from '../../intake/scim/catalogue/known.ts';
import { portalResources } from '../../intake/scim/catalogue/portals.ts';
import { roleResources } from '../../intake/scim/catalogue/roles.ts';
import { select } from '../../intake/scim/catalogue/select.ts';
import { siteResources } from '../../intake/scim/catalogue/sites.ts';
import { entitlementType, portalType, roleType, siteType } from '../../intake/scim/schema/index.ts';
import type { ResourceType } from '../../intake/scim/schema/resource-type.ts';
import type { Json } from '../../store/store.ts';
import { accounts } from './accounts.ts';
import type { Catalogue } from './catalogue.ts';
import { type RightsParts, knownOf, tellingOf } from './rights-parts.ts';

/** What an identity provider or an auditor reads of the portals, and of what SCIM made there. */
export function catalogues(parts: RightsParts): readonly Catalogue[] {
  return [
    inMemory(portalType, async (telling) => portalResources(await knownOf(parts), telling)),
    inMemory(siteType, async (telling) => siteResources(parts, await sitesOf(parts), telling)),
    inMemory(entitlementType, async (telling) => entitlementResources(await knownOf(parts), telling)),
    inMemory(roleType, async (telling) => roleResources(await knownOf(parts), telling)),
    accounts(parts),
  ];
}

/** Few enough to be made whole for each request. */
function inMemory(type: ResourceType, all: (telling: Telling) => Promise<readonly Json[]>): Catalogue {
  return {
    type,
    search: async ({ where, sort, page }, request) =>
      select(await all(tellingOf(request)), where, sort, page),
    get: async (id, request) => (await all(tellingOf(request))).find((resource) => resource['id'] === id),
  };
}

async function sitesOf({ store, portals }: Pick<RightsParts, 'store' | 'portals'>) {
  const lists = await Promise.all(
    portals.map(async ({ descriptor: { id } }) => [id, await store.sites.all(id)] as const),
  );
  return new Map(lists);
}

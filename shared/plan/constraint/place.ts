import { foldName } from '../../model/name.ts';
import type { Site } from '../../model/site.ts';

/** Names under which two portals know a site and its agency, by site id: ids are each portal's own. */
export interface PlaceNames {
  readonly site: ReadonlyMap<string, string>;
  readonly agency: ReadonlyMap<string, string>;
}

/** A residence's agency is its parent; a site right below the top is its own. */
export function placeNames(sites: readonly Site[]): PlaceNames {
  const byId = new Map(sites.map((site) => [site.id, site]));
  const agencyOf = (site: Site): Site => {
    const parent = site.parent === undefined ? undefined : byId.get(site.parent);
    return parent?.parent === undefined ? site : parent;
  };
  return {
    site: new Map(sites.map((site) => [site.id, foldName(site.name)])),
    agency: new Map(sites.map((site) => [site.id, foldName(agencyOf(site).name)])),
  };
}

import type { Site } from '../../../../shared/model/site.ts';
import type { Json } from '../../../store/store.ts';
import { siteType } from '../schema/index.ts';
import { type Known, type Telling, catalogued, idWithin, portalReference, reference } from './known.ts';

/** The sites of every portal, by its id. */
export function siteResources(
  { portals }: Pick<Known, 'portals'>,
  sites: ReadonlyMap<string, readonly Site[]>,
  { base }: Telling,
): readonly Json[] {
  return portals.flatMap(({ descriptor }) => {
    const own = sites.get(descriptor.id) ?? [];
    const byId = new Map(own.map((site) => [site.id, site]));
    return own.map(({ id, name, kind, parent, retired }) => {
      const above = parent === undefined ? undefined : byId.get(parent);
      const resource = {
        displayName: name,
        kind,
        active: retired !== true,
        portal: portalReference(descriptor, base),
        parent: above && reference(siteType, idWithin(descriptor.id, above.id), above.name, base),
      };
      return catalogued(siteType, idWithin(descriptor.id, id), resource, base);
    });
  });
}

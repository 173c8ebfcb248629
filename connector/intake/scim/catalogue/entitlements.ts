import type { Descriptor } from '../../../../shared/portal/descriptor.ts';
import type { Json } from '../../../store/store.ts';
import { accessEntitlement } from '../schema/access-entitlement.ts';
import { entitlementType } from '../schema/index.ts';
import { type Known, type Telling, catalogued, idWithin, portalReference, reference } from './known.ts';

type Feature = Descriptor['features'][number];

/** The functions of every portal, as draft-ietf-scim-roles-entitlements has them. */
export function entitlementResources({ portals, policy }: Known, telling: Telling): readonly Json[] {
  return portals.flatMap(({ descriptor }) =>
    descriptor.features.map((feature) => {
      const id = idWithin(descriptor.id, feature.id);
      const most = policy?.holders.find(
        (limit) => limit.portal === descriptor.id && limit.feature === feature.id,
      )?.max;
      const containing = descriptor.features.filter(({ implies }) => implies.includes(feature.id));
      const own = {
        value: id,
        display: feature.label[telling.locale],
        type: feature.kind,
        supported: true,
        limitedAssignmentsPermitted: most !== undefined,
        totalAssignmentsPermitted: most,
        containedBy: containing.map((other) => idWithin(descriptor.id, other.id)),
        contains: feature.implies.map((other) => idWithin(descriptor.id, other)),
        [accessEntitlement.id]: extension(descriptor, feature, telling),
      };
      return catalogued(entitlementType, id, own, telling.base);
    }),
  );
}

export function entitlementReference(
  portal: Descriptor,
  { id, label }: Feature,
  { base, locale }: Telling,
): Json {
  return reference(entitlementType, idWithin(portal.id, id), label[locale], base);
}

function extension(portal: Descriptor, feature: Feature, { base, locale }: Telling): Json {
  const section = portal.sections.find(({ id }) => id === feature.section);
  return {
    portal: portalReference(portal, base),
    ...(section ? { section: section.label[locale] } : {}),
    ...(feature.about ? { about: feature.about[locale] } : {}),
    ...(feature.sensitivity ? { sensitivity: feature.sensitivity } : {}),
  };
}

import { portalType } from '../schema/index.ts';
import type { Json } from '../../../store/store.ts';
import { entitlementReference } from './entitlements.ts';
import { type Known, type Telling, catalogued } from './known.ts';

/** Every configured portal. */
export function portalResources({ portals, policy }: Known, telling: Telling): readonly Json[] {
  return portals.map(({ descriptor, tenant }) => {
    const own = {
      displayName: descriptor.name,
      tenant,
      identifier: policy?.portals.find(({ portal }) => portal === descriptor.id)?.identifier,
      entitlements: descriptor.features.map((feature) => entitlementReference(descriptor, feature, telling)),
    };
    return catalogued(portalType, descriptor.id, own, telling.base);
  });
}

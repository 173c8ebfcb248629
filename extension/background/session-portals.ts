import type { PortalSetup } from '../../shared/wire/session.ts';
import { coversPattern } from './covers-pattern.ts';
import type { Managed } from './managed.ts';
import type { Memory } from './memory.ts';

/** The portals of the session, on the pages that the organisation allows. */
export function sessionPortals(memory: Pick<Memory, 'pairing' | 'managed'>): readonly PortalSetup[] {
  return allowedPortals(memory.pairing.get()?.session.portals ?? [], memory.managed.get());
}

/** The connector says where a portal is, the organisation may say less: what both say holds. */
export function allowedPortals(
  portals: readonly PortalSetup[],
  { portals: listed }: Pick<Managed, 'portals'>,
): readonly PortalSetup[] {
  if (!listed) return portals;
  return portals.flatMap((portal) => {
    const allowed = (Object.hasOwn(listed, portal.id) && listed[portal.id]) || [];
    const origins = portal.origins.filter((origin) => allowed.some((wide) => coversPattern(wide, origin)));
    return origins.length === 0 ? [] : [{ ...portal, origins }];
  });
}

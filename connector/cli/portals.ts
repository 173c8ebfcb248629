import type { Descriptor } from '../../shared/portal/descriptor.ts';
import { findPortal } from '../../shared/portal/index.ts';
import type { Config } from '../config.ts';
import type { ServedPortal } from '../http/api/portal.ts';
import { flowProblems } from '../flow/problems.ts';
import { hasFeature } from './names.ts';
import { cliProblems } from './problems.ts';

/** The portals of a configuration with their catalogues. */
export function portalsOf(config: Config): readonly ServedPortal[] {
  return config.portals.map(({ id, tenant, origins, admins }) => ({
    // The configuration has checked that the portal exists.
    descriptor: findPortal(id)!,
    tenant,
    origins,
    admins,
  }));
}

/**
 * The portal that a command is about: the one that is named, the only one, or the only one with `feature`.
 *
 * @throws Problem FLOW_UNKNOWN_PORTAL, CLI_PORTAL_NEEDED
 */
export function choosePortal(
  portals: readonly ServedPortal[],
  id: string | undefined,
  feature?: string,
): Descriptor {
  const known = portals.map(({ descriptor }) => descriptor.id);
  const having = portals.filter(({ descriptor }) => feature !== undefined && hasFeature(descriptor, feature));
  const meant = id === undefined && having.length === 1 ? having : portals;
  if (id === undefined && meant.length > 1) throw cliProblems.CLI_PORTAL_NEEDED({ portals: known });
  const found = meant.find(({ descriptor }) => id === undefined || descriptor.id === id);
  if (!found) throw flowProblems.FLOW_UNKNOWN_PORTAL({ portal: id ?? '', known });
  return found.descriptor;
}

/** What the portal's boxes tick, in the plural: résidences. */
export function placesOf(portal: Descriptor): { fr: string; en: string } {
  return portal.sites.kinds.find((kind) => kind.id === portal.sites.granted)!.plural;
}

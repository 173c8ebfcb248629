import type { Descriptor } from '../../shared/portal/descriptor.ts';
import { findPortal } from '../../shared/portal/index.ts';
import type { Config } from '../config.ts';
import type { ServedPortal } from '../http/api/portal.ts';
import { flowProblems } from '../flow/problems.ts';
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
 * The portal that a command is about: the one that is named, or the only one.
 *
 * @throws Problem FLOW_UNKNOWN_PORTAL, CLI_PORTAL_NEEDED
 */
export function choosePortal(portals: readonly ServedPortal[], id: string | undefined): Descriptor {
  const known = portals.map(({ descriptor }) => descriptor.id);
  if (id === undefined && portals.length > 1) throw cliProblems.CLI_PORTAL_NEEDED({ portals: known });
  const found = portals.find(({ descriptor }) => id === undefined || descriptor.id === id);
  if (!found) throw flowProblems.FLOW_UNKNOWN_PORTAL({ portal: id ?? '', known });
  return found.descriptor;
}

/** What the portal's boxes tick, in the plural: résidences. */
export function placesOf(portal: Descriptor): { fr: string; en: string } {
  return portal.sites.kinds.find((kind) => kind.id === portal.sites.granted)!.plural;
}

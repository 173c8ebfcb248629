import type { Descriptor } from '../../shared/portal/descriptor.ts';
import { flowProblems } from './problems.ts';

/** A configured portal: its catalogue and whose it is. */
export interface ConfiguredPortal {
  readonly descriptor: Descriptor;
  readonly tenant: string;
}

/** @throws Problem FLOW_UNKNOWN_PORTAL */
export function portalOf(portals: readonly ConfiguredPortal[], id: string): Descriptor {
  return configuredPortal(portals, id).descriptor;
}

/** @throws Problem FLOW_UNKNOWN_PORTAL */
export function configuredPortal(portals: readonly ConfiguredPortal[], id: string): ConfiguredPortal {
  const found = portals.find((portal) => portal.descriptor.id === id);
  if (!found)
    throw flowProblems.FLOW_UNKNOWN_PORTAL({
      portal: id,
      known: portals.map((portal) => portal.descriptor.id),
    });
  return found;
}

import { descriptorSchema, isPaged, type Descriptor, type PagedDescriptor } from './descriptor.ts';
import { amisgest } from './amisgest/index.ts';
import { commown } from './commown/index.ts';
import { dailybiz } from './dailybiz/index.ts';
import { intratone } from './intratone/index.ts';
import { webexCarrier } from './webex-carrier/index.ts';

/** Every portal, one line each; checked against the schema when the program starts. */
export const portals: readonly Descriptor[] = [intratone, amisgest, commown, dailybiz, webexCarrier].map(
  (portal) => descriptorSchema.parse(portal),
);

/** The descriptor of a portal, or undefined for an id that no portal has. */
export function findPortal(id: string): Descriptor | undefined {
  return portals.find((portal) => portal.id === id);
}

/** A portal whose pages the extension knows; undefined for an id that no such portal has. */
export function findPagedPortal(id: string): PagedDescriptor | undefined {
  const portal = findPortal(id);
  return portal && isPaged(portal) ? portal : undefined;
}

import { descriptorSchema, type Descriptor } from './descriptor.ts';
import { intratone } from './intratone/index.ts';

/** Every portal, one line each; checked against the schema when the program starts. */
export const portals: readonly Descriptor[] = [intratone].map((portal) => descriptorSchema.parse(portal));

/** The descriptor of a portal, or undefined for an id that no portal has. */
export function findPortal(id: string): Descriptor | undefined {
  return portals.find((portal) => portal.id === id);
}

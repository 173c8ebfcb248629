import { identifiersOf } from '../../shared/ui/identifiers.ts';
import type { PortalSetup } from '../../shared/wire/session.ts';
import type { WorkState } from '../message/work.ts';

/** The portal's signed-in user is somebody for whom this session does not speak: every tour stops there at once. */
export function isStranger({ viewer }: WorkState['open'][number], portal: PortalSetup): boolean {
  if (viewer === undefined) return false;
  const known = [...portal.speaksFor, ...identifiersOf(portal)].map((name) => name.toLowerCase());
  return !known.includes(viewer.toLowerCase());
}

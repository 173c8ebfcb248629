import type { PortalSetup } from '../wire/session.ts';

/** An account as its portal writes it: `antony` of the holder `regle` is antony@regle. */
export function identifierOf(key: string, { descriptor, tenant }: PortalSetup): string {
  return key + descriptor.identifierSuffix.replace('{tenant}', tenant);
}

/** The accounts that a session speaks for in a portal, as the portal writes them. */
export function identifiersOf(portal: PortalSetup): readonly string[] {
  return portal.speaksFor.map((key) => identifierOf(key, portal));
}

import type { PortalSetup, Session } from '../../shared/wire/session.ts';
import type { Stance } from '../message/panel.ts';

/**
 * The account key in an identifier: `antony` of `antony@regle`. Undefined when the suffix is another holder's:
 * that account is none of ours, whatever stands before.
 */
export function keyOf(identifier: string, portal: PortalSetup): string | undefined {
  const suffix = portal.descriptor.identifierSuffix.replace('{tenant}', portal.tenant).toLowerCase();
  const start = identifier.length - suffix.length;
  if (suffix !== '' && identifier.toLowerCase().endsWith(suffix)) return identifier.slice(0, start);
  return identifier.includes('@') && suffix.startsWith('@') ? undefined : identifier;
}

/** Portals and directories write account keys in either case. */
export const sameKey = (a: string | undefined, b: string): boolean => a?.toLowerCase() === b.toLowerCase();

/** Who looks at this account: the portal's signed-in user against the people this session speaks for. */
export function stanceOf(
  page: { readonly viewer: string; readonly account: string },
  portal: PortalSetup,
  scope: Session['scope'],
): Stance {
  const viewer = keyOf(page.viewer, portal);
  if (!portal.speaksFor.some((key) => sameKey(viewer, key))) return 'mismatch';
  if (scope === 'admin') return 'admin';
  return sameKey(keyOf(page.account, portal), viewer ?? '') ? 'self' : 'not-yours';
}

/** Whether this stance may be shown the account's view. */
export function mayView(
  stance: Stance,
  page: { readonly viewer: string; readonly account: string },
  portal: PortalSetup,
  scope: Session['scope'],
): boolean {
  if (stance === 'admin' || stance === 'self') return true;
  // An administrator's session beside somebody else's portal session: that person's own account, read-only.
  return (
    stance === 'mismatch' &&
    scope === 'admin' &&
    keyOf(page.viewer, portal) !== undefined &&
    sameKey(keyOf(page.viewer, portal), keyOf(page.account, portal) ?? '')
  );
}

import type { Ground } from './delivery.ts';

/** An account's key with its fixed end, as the portal writes it: `marie.durand@acme`. */
export function identifierOf(account: string, { portal, tenant }: Pick<Ground, 'portal' | 'tenant'>): string {
  return account + portal.identifierSuffix.replaceAll('{tenant}', tenant);
}

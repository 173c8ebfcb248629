import type { OidcSettings } from './settings.ts';

/** The claims of an ID token that was checked. */
export type Claims = Readonly<Record<string, unknown>>;

/** The texts of a claim: one, or a list of them. */
export function textsOfClaim(claims: Claims, name: string): readonly string[] {
  const value = Object.hasOwn(claims, name) ? claims[name] : undefined;
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one) => typeof one === 'string').filter((one) => one !== '');
}

/** Group names are compared as they are written: providers tell groups apart that differ by case only. */
export function isAdmin(claims: Claims, admins: OidcSettings['admins']): boolean {
  if (!admins) return false;
  const held = new Set(textsOfClaim(claims, admins.claim));
  return admins.values.some((value) => held.has(value));
}

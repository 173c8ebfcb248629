import { isIP } from 'node:net';

/** Where a server listens: a socket file of this machine, or a host and a port. */
export type Address =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number };

const DEFAULT_PORTS: Readonly<Record<string, number>> = { 'ldap:': 389, 'ldaps:': 636 };

/** `ldap://host:port`, `ldaps://host:port`, `ldapi://%2Frun%2Fslapd%2Fldapi` or `ldapi:///run/slapd/ldapi`. */
export function addressOf(url: string): Address {
  const { protocol, hostname, pathname, port } = new URL(url);
  if (protocol === 'ldapi:') return { kind: 'file', path: decodeURIComponent(hostname || pathname) };
  return { kind: 'tcp', host: hostOf(url), port: (Number(port) || DEFAULT_PORTS[protocol]) ?? 0 };
}

/** Without the brackets of an IPv6 address. */
export const hostOf = (url: string): string =>
  new URL(url).hostname.replace(/^\[(.*)\]$/, '$1') || 'localhost';

/** RFC 6066 section 3: an address is no server name. */
export const serverNameOf = (url: string): string | undefined => {
  const host = hostOf(url);
  return isIP(host) === 0 ? host : undefined;
};

/** The match pattern of an address, where the extension may ask for it: TLS, or this machine. Patterns know no ports. */
export function originOf(address: string): string | undefined {
  if (!URL.canParse(address.trim())) return undefined;
  const { protocol, hostname } = new URL(address.trim());
  const isOwn = protocol === 'http:' && (hostname === '127.0.0.1' || hostname === 'localhost');
  return protocol === 'https:' || isOwn ? `${protocol}//${hostname}/*` : undefined;
}

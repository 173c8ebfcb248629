import { connectorUrl } from '../message/options.ts';

export type WrongPairing = 'address' | 'code';

/** What the two fields say, or the first of them that cannot be right. */
export function checkPairing(
  address: string,
  code: string,
):
  | { readonly connector: string; readonly code: string; readonly origin: string }
  | { readonly wrong: WrongPairing } {
  const url = connectorUrl.safeParse(address.trim());
  if (!url.success) return { wrong: 'address' };
  const typed = code.trim().toUpperCase();
  if (typed.length < 4) return { wrong: 'code' };
  return { connector: url.data, code: typed, origin: matchPattern(url.data) };
}

/**
 * The host permission that reaches the connector. Without its port: Firefox knows none in match patterns
 * (developer.mozilla.org, Match patterns in extension manifests).
 */
function matchPattern(connector: string): string {
  const { protocol, hostname } = new URL(connector);
  return `${protocol}//${hostname}/*`;
}

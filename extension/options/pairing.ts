import { connectorUrl, originPattern } from '../message/options.ts';

export type WrongPairing = 'address' | 'code';

/** A connector, and the host permission that reaches it. */
export interface Reached {
  readonly connector: string;
  readonly origin: string;
}

/** The connector that an address means; undefined when it cannot be one. */
export function checkAddress(address: string): Reached | undefined {
  const url = connectorUrl.safeParse(address.trim());
  return url.success ? { connector: url.data, origin: originPattern(url.data) } : undefined;
}

/** What the two fields say, or the first of them that cannot be right. */
export function checkPairing(
  address: string,
  code: string,
): (Reached & { readonly code: string }) | { readonly wrong: WrongPairing } {
  const reached = checkAddress(address);
  if (!reached) return { wrong: 'address' };
  const typed = code.trim().toUpperCase();
  return typed.length < 4 ? { wrong: 'code' } : { ...reached, code: typed };
}

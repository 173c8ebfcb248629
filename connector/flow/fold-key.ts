/** Portals compare identifiers without case. */
export function foldKey(key: string): string {
  return key.normalize('NFKC').toLowerCase();
}

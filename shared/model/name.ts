/** A name as directories compare it: composed, without case, runs of spaces as one (RFC 4518). */
export function foldName(name: string): string {
  return name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

/** A distinguished name as directories compare it: spaces around separators mean nothing (RFC 4514). */
export function foldDn(dn: string): string {
  return foldName(dn).replaceAll(/ ?([,=+]) ?/g, '$1');
}

/**
 * A random UUID. A page without TLS has no crypto.randomUUID (W3C Web Cryptography, secure contexts), but an address for a
 * blob, which ends in one (W3C File API, section 8.3).
 */
export function newId(): string {
  const url = URL.createObjectURL(new Blob());
  URL.revokeObjectURL(url);
  return url.slice(-36);
}

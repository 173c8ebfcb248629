/** A random UUID; a page without TLS has no crypto.randomUUID (W3C Web Cryptography, secure contexts). */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'));
  // RFC 9562, section 5.4: version 4, variant 10.
  digits[6] = `4${digits[6]?.slice(1)}`;
  digits[8] = `a${digits[8]?.slice(1)}`;
  return digits.join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

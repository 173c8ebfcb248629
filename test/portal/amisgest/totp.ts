import { createHash, createHmac } from 'node:crypto';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const STEP_MS = 30_000;

/** An authenticator's key that is always the same for the same text. */
export function keyFrom(seed: string): string {
  const bytes = createHash('sha256').update(seed).digest().subarray(0, 20);
  return [...bytes].map((byte) => BASE32[byte % 32]).join('');
}

/** The six digits that an authenticator with this key shows at `now` (RFC 6238, SHA-1, 30 seconds). */
export function codeAt(key: string, now: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(now / STEP_MS)));
  const mac = createHmac('sha1', bytesOf(key)).update(counter).digest();
  // Dynamic truncation, RFC 4226 section 5.3.
  const offset = (mac.at(-1) ?? 0) & 0xf;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** Whether the code is right now, or was one step ago: clocks differ, and people type slowly (RFC 6238 section 5.2). */
export function codeOpens(key: string, code: string, now: number): boolean {
  return [now, now - STEP_MS, now + STEP_MS].some((moment) => codeAt(key, moment) === code);
}

function bytesOf(key: string): Buffer {
  const bits = Array.from(key, (character) => BASE32.indexOf(character).toString(2).padStart(5, '0')).join(
    '',
  );
  const octets = bits.match(/.{8}/g) ?? [];
  return Buffer.from(octets.map((octet) => Number.parseInt(octet, 2)));
}

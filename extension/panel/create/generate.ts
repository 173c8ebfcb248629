import type { Descriptor } from '../../../shared/portal/descriptor.ts';

export type PasswordRule = NonNullable<Descriptor['passwordRule']>;

/** Without what is taken for something else when it is read out: 0 O o, 1 l I. */
const LOWER = 'abcdefghijkmnpqrstuvwxyz';
const UPPER = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const DIGIT = '23456789';
/** Longer than the portals ask for: whoever gets it changes it, and copies it until then. */
const LENGTH = 14;

/** Fills the array with random bytes; `crypto.getRandomValues` outside tests. */
export type Fill = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;

/** A password that keeps the portal's rule: one of every class at least, the rest from all of them, in random order. */
export function generatePassword(
  { minLength, special }: PasswordRule,
  fill: Fill = (bytes) => crypto.getRandomValues(bytes),
): string {
  const classes = [LOWER, UPPER, DIGIT, special].filter((signs) => signs !== '');
  const all = classes.join('');
  const length = Math.max(minLength, LENGTH);
  const signs = [...classes, ...Array.from({ length: length - classes.length }, () => all)].map(
    (from) => from[below(from.length, fill)]!,
  );
  return shuffled(signs, fill).join('');
}

/** Fisher–Yates: every order is as likely as any other. */
function shuffled(signs: readonly string[], fill: Fill): readonly string[] {
  const out = [...signs];
  for (let last = out.length - 1; last > 0; last -= 1) {
    const other = below(last + 1, fill);
    [out[last], out[other]] = [out[other]!, out[last]!];
  }
  return out;
}

/** A number below `limit` (at most 256), each as likely: bytes that would favour the first ones are thrown away. */
function below(limit: number, fill: Fill): number {
  const end = 256 - (256 % limit);
  for (;;) {
    const [byte = 256] = fill(new Uint8Array(1));
    if (byte < end) return byte % limit;
  }
}

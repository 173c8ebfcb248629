/** A number in [0, 1) that is always the same for the same seed and name (FNV-1a). */
export function chance(seed: number, name: string): number {
  let hash = 0x811c9dc5;
  for (const character of `${seed} ${name}`) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}

/** What classes are called under a seed; 0 keeps the names of an Odoo 12 client. */
export function naming(seed: number) {
  const className = (name: string): string =>
    seed === 0 || name === '' ? name : `x${Math.floor(chance(seed, name) * 2 ** 32).toString(36)}`;
  const styleSheet = (css: string): string =>
    css.replaceAll(/\.(-?[_a-zA-Z][\w-]*)/g, (_, name: string) => `.${className(name)}`);
  return { className, styleSheet };
}

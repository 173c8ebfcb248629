/**
 * What a redesigned replica chooses with: no generator with a state, so that the same seed and name always come
 * to the same choice, whatever was drawn before. It runs in the server and in the page.
 */
export function hash(seed: number, name: string): number {
  let value = Math.imul(seed ^ 0x811c9dc5, 0x9e3779b1);
  for (let index = 0; index < name.length; index++)
    value = Math.imul(value ^ name.charCodeAt(index), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}

/** One of the options. */
export function choose<T>(seed: number, name: string, options: readonly [T, ...T[]]): T {
  return options[hash(seed, name) % options.length] ?? options[0];
}

/** A meaningless word that may be a class or an id. */
export const pseudonym = (seed: number, name: string): string => `r${hash(seed, name).toString(36)}`;

/** The items in an order of this seed. */
export function shuffled<T>(seed: number, name: string, items: readonly T[]): T[] {
  return items
    .map((item, index) => ({ item, rank: hash(seed, `${name} ${index}`) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

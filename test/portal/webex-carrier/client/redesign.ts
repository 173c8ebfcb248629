import { choose, hash, pseudonym, shuffled } from '../../choice.ts';

/** The class as it is written: itself, or a word of the seed that means nothing. */
export const className = (seed: number | undefined, name: string): string =>
  seed === undefined ? name : pseudonym(seed, name);

/** The style sheet with the classes as they are written. */
export const restyled = (style: string, seed: number | undefined): string =>
  style.replaceAll(/\.([a-z][a-z-]*)/g, (_, name: string) => `.${className(seed, name)}`);

/** Elements without a role, which mean nothing. */
const PLAIN = ['div', 'section', 'ng-include', 'span-block'] as const;
const MARKS = ['data-ng-scope', 'data-v', 'data-test'] as const;

/** The element in the place of a `div`. */
export const plainTag = (seed: number | undefined, name: string): string =>
  seed === undefined ? 'div' : choose(seed, `plain ${name}`, PLAIN);

/** One of two ways to write the same: the usual one without a seed. */
export const otherwise = (seed: number | undefined, name: string): boolean =>
  seed !== undefined && hash(seed, `otherwise ${name}`) % 2 === 1;

/** How many elements stand around the content of such an element. */
export const wrapperDepth = (seed: number | undefined, name: string): number =>
  seed === undefined ? 0 : choose(seed, `depth ${name}`, [0, 1, 2, 3]);

/** The attributes in the order of the seed, with one more that means nothing. */
export function rearranged(
  seed: number | undefined,
  name: string,
  attributes: readonly (readonly [string, string])[],
): readonly (readonly [string, string])[] {
  if (seed === undefined) return attributes;
  const mark = [choose(seed, `mark ${name}`, MARKS), pseudonym(seed, `mark ${name}`)] as const;
  return shuffled(seed, name, [...attributes, mark]);
}

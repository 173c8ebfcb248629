import { hashOf } from './hash.ts';

/** How the page is built, without a word of what it says. The same name gets the same answer at every render. */
export interface Design {
  /** A class as a build tool writes it: hashed, telling nothing. */
  className(name: string): string;
  /** An id of the same kind; the usual design has none. */
  id(name: string): string | undefined;
  /** One of several ways to build the same thing; 0 is the usual one. */
  variant(name: string, count: number): number;
  /** How many elements without a meaning stand around this one. */
  depth(name: string): number;
}

const ELEMENTS = ['div', 'section', 'article'] as const;

/** The design of that seed; `null` is the usual one: plain, flat, no ids. */
export function designOf(seed: number | null): Design {
  const numberOf = (name: string): number => hashOf(`${seed ?? 'usual'} ${name}`);
  const short = (name: string): string => numberOf(name).toString(36).slice(0, 6);
  if (seed === null)
    return {
      className: (name) => `_${short(name)}`,
      id: () => undefined,
      variant: () => 0,
      depth: () => 0,
    };
  const prefix = 'abcdefghij'.charAt(numberOf('prefix') % 10);
  return {
    className: (name) => `${prefix}-${short(name)}`,
    id: (name) => `${prefix}${short(`id ${name}`)}`,
    variant: (name, count) => numberOf(`variant ${name}`) % count,
    depth: (name) => numberOf(`depth ${name}`) % 4,
  };
}

/** The element of a box without a meaning of its own. */
export const boxElement = (design: Design, name: string): (typeof ELEMENTS)[number] =>
  ELEMENTS[design.variant(`element ${name}`, ELEMENTS.length)] ?? 'div';

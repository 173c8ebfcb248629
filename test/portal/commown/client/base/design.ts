import { chance, naming } from './naming.ts';
import { rewording } from './wording.ts';

interface Design {
  readonly labels: Readonly<Record<string, string>>;
  readonly redesign: number;
}

const { labels, redesign: seed } = JSON.parse(document.getElementById('design')?.textContent ?? '') as Design;

/** Whether the markup is the one that the vendor's is known to be. */
export const isOriginal = seed === 0;

export const { className, styleSheet } = naming(seed);

/** A text as the vendor words it now. */
export const reworded = rewording(labels);

/** What a redesign may put in an element's place: never one with another role. */
const ALTERNATIVES: Readonly<Record<string, readonly string[]>> = {
  div: ['div', 'section'],
  span: ['span', 'bdi', 'b'],
  strong: ['strong', 'em'],
  i: ['i', 's-icon'],
  header: ['div', 'header'],
  ul: ['ul', 'menu'],
  button: ['button', 'a'],
};

/** The element that stands for `tag` under the seed; `slot` is its tag and classes. */
export function tagFor(tag: string, slot: string): string {
  const choices = isOriginal ? undefined : ALTERNATIVES[tag];
  // Buttons look alike on one page; anything else may differ from one slot to the next.
  const name = tag === 'button' ? tag : slot;
  return choices?.[Math.floor(chance(seed, `tag ${name}`) * choices.length)] ?? tag;
}

const WRAPPABLE = new Set(['div', 'section', 'td', 'th', 'li', 'span', 'main', 'footer', 'label', 'h1']);

/** How many elements without a meaning stand between the element and its content. */
export function wrappers(tag: string, slot: string): number {
  return isOriginal || !WRAPPABLE.has(tag) ? 0 : Math.floor(chance(seed, `wrap ${slot}`) * 2.6);
}

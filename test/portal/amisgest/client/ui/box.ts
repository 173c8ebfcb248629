import { boxElement } from '../design.ts';
import { type Attributes, type Child, h } from '../h.ts';
import { design } from '../site.ts';

/** A box of the page, which stands there once: named for its look, built as the design has it. */
export function box(name: string, attributes: Attributes, ...children: readonly Child[]): HTMLElement {
  const id = design.variant(`has id ${name}`, 2) === 1 ? design.id(name) : undefined;
  return repeated(name, { id, ...attributes }, ...children);
}

/** The same for what the page repeats: a row, a field. */
export function repeated(name: string, attributes: Attributes, ...children: readonly Child[]): HTMLElement {
  const inner = h(boxElement(design, name), { class: design.className(name), ...attributes }, ...children);
  return nested(name, inner);
}

/** Puts as many elements without a meaning around it as the design has there. */
export function nested(name: string, inner: HTMLElement): HTMLElement {
  let outer = inner;
  for (let level = design.depth(name); level > 0; level--)
    outer = h('div', { class: design.className(`${name} ${level}`) }, outer);
  return outer;
}

import { className, plainTag, rearranged, wrapperDepth } from './redesign.ts';
import { settings } from './settings.ts';

export type Child = Node | string | false | undefined | readonly Child[];
type Listener = (event: Event) => void;
/** `class` holds names of the style sheet, `on…` listeners; `value` and `checked` are set as properties only. */
export type Attributes = Readonly<Record<string, string | boolean | Listener | undefined>>;

const seed = settings.redesign;

/** Tags and classes whose content a redesign may put into further elements. */
const INLINE = new Set(['td', 'th', 'li', 'h2', 'h3', 'label']);
const BLOCK = new Set(['panel', 'page', 'check']);

/** An element. Every one of the page is made here, so that a redesign changes them all and nothing else does. */
export function el(tag: string, attributes: Attributes, ...children: readonly Child[]): HTMLElement {
  const names = typeof attributes['class'] === 'string' ? attributes['class'] : '';
  const name = `${tag} ${names}`;
  const element = document.createElement(tag === 'div' ? plainTag(seed, name) : tag);
  for (const [key, value] of rearranged(seed, name, written(attributes))) element.setAttribute(key, value);
  innermost(element, name, names).append(...flat(children));
  for (const [key, value] of Object.entries(attributes))
    if (typeof value === 'function') element.addEventListener(key.slice(2), value);
    else if (key === 'value' || key === 'checked') Object.assign(element, { [key]: value });
  return element;
}

let ids = 0;

/** An id that no other element has. */
export const newId = (name: string): string => `${className(seed, name)}-${++ids}`;

const written = (attributes: Attributes): [string, string][] =>
  Object.entries(attributes).flatMap(([key, value]): [string, string][] => {
    if (key === 'value' || key === 'checked' || value === false) return [];
    if (key === 'class') return [[key, classes(String(value))]];
    if (value === true) return [[key, '']];
    return typeof value === 'string' ? [[key, value]] : [];
  });

const classes = (names: string): string =>
  names
    .split(' ')
    .map((name) => className(seed, name))
    .join(' ');

/** Where the children go: the element itself, or the last of the elements that a redesign puts into it. */
function innermost(element: HTMLElement, name: string, names: string): HTMLElement {
  const [tag = ''] = name.split(' ');
  const block = names.split(' ').some((one) => BLOCK.has(one));
  if (!block && !INLINE.has(tag)) return element;
  let inner = element;
  for (let level = 0; level < wrapperDepth(seed, name); level++) {
    const wrapper = document.createElement(block ? plainTag(seed, `${name} ${level}`) : 'span');
    wrapper.className = className(seed, `${name} ${level}`);
    inner.append(wrapper);
    inner = wrapper;
  }
  return inner;
}

const flat = (children: readonly Child[]): (Node | string)[] =>
  children.flatMap((child) => {
    if (child === undefined || child === false) return [];
    return Array.isArray(child) ? flat(child) : [child as Node | string];
  });

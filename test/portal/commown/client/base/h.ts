import { className, isOriginal, reworded, tagFor, wrappers } from './design.ts';

export type Child = Node | string | number | false | undefined | readonly Child[];

type Handler = (event: Event) => void;

/** Attributes; `class` is renamed by a redesign, a function is a listener, `value` and `checked` are properties. */
export type Props = Readonly<Record<string, string | number | boolean | undefined | Handler>>;

/** Makes an element. Every element of the client comes from here, so that a redesign reaches all of them. */
export function h(tag: string, props: Props = {}, ...children: readonly Child[]): HTMLElement {
  const classes = String(props['class'] ?? '');
  const slot = `${tag} ${classes}`;
  const element = document.createElement(tagFor(tag, slot));
  for (const [name, value] of Object.entries(props)) set(element, name, value);
  if (tag === 'button') actAsButton(element, props['disabled'] === true);
  let inside: HTMLElement = element;
  for (let left = children.length === 0 ? 0 : wrappers(tag, slot); left > 0; left--)
    inside = inside.appendChild(wrapper(tag, left));
  inside.append(...children.flatMap(nodes));
  return element;
}

function set(element: HTMLElement, name: string, value: Props[string]): void {
  if (value === undefined || value === false) return;
  if (typeof value === 'function') element.addEventListener(name, value);
  else if (name === 'class') element.className = String(value).split(' ').map(className).join(' ');
  else if (name === 'value' || name === 'checked') Object.assign(element, { [name]: value });
  // A field's technical name is the first thing that a redesign does away with.
  else if (name === 'name' && !isOriginal && element.getAttribute('type') !== 'radio') return;
  else element.setAttribute(name, value === true ? '' : worded(name, String(value)));
}

const worded = (name: string, value: string): string =>
  ['title', 'placeholder', 'aria-label'].includes(name) ? reworded(value) : value;

function nodes(child: Child): (Node | string)[] {
  if (child === false || child === undefined) return [];
  if (child instanceof Node) return [child];
  if (typeof child === 'string' || typeof child === 'number') return [reworded(String(child))];
  return child.flatMap(nodes);
}

/** A button stays one for whoever uses it, also when the redesign made it of something else. */
function actAsButton(element: HTMLElement, disabled: boolean): void {
  if (element instanceof HTMLButtonElement) {
    if (!element.hasAttribute('type')) element.type = 'button';
    return;
  }
  element.setAttribute('role', 'button');
  element.tabIndex = disabled ? -1 : 0;
  if (disabled) element.setAttribute('aria-disabled', 'true');
  element.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter' || key === ' ') element.click();
  });
}

function wrapper(tag: string, depth: number): HTMLElement {
  const element = document.createElement(['span', 'label', 'h1'].includes(tag) ? 'span' : 'div');
  element.style.display = 'contents';
  element.className = className(`wrapper-${tag}-${depth}`);
  return element;
}

export type Child = Node | string | false | undefined | readonly Child[];

type Handler = (event: Event) => void;
export type Attributes = Readonly<Record<string, string | boolean | number | Handler | undefined>>;

/** Fields whose truth is the property: as with any framework, the markup does not tell what is ticked or typed. */
const PROPERTIES: ReadonlySet<string> = new Set(['checked', 'disabled', 'value', 'selected', 'readOnly']);

/** Makes one element. A function listens to the event of its name; `undefined` and `false` leave the attribute out. */
export function h(tag: string, attributes: Attributes = {}, ...children: readonly Child[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (PROPERTIES.has(name)) Reflect.set(element, name, value);
    else if (value !== undefined && value !== false) element.setAttribute(name, String(value));
  }
  append(element, children);
  return element;
}

function append(element: HTMLElement, children: readonly Child[]): void {
  for (const child of children) {
    if (child === undefined || child === false) continue;
    if (typeof child === 'string' || child instanceof Node) element.append(child);
    else append(element, child);
  }
}

const SVG = 'http://www.w3.org/2000/svg';

type Attributes = Readonly<Record<string, string>>;

/** An element with its class, attributes and children; built node by node, for pages that forbid markup strings. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  return fill(document.createElement(tag), { class: className, ...attributes }, children);
}

/** A drawing of paths, each with its class; empty ones are left out. */
export function drawing(
  className: string,
  size: number,
  paths: Readonly<Record<string, string | undefined>>,
): SVGElement {
  const drawn = Object.entries(paths).map(([name, d]) =>
    d ? fill(document.createElementNS(SVG, 'path'), { class: name, d }) : '',
  );
  return fill(
    document.createElementNS(SVG, 'svg'),
    { class: className, viewBox: `0 0 ${size} ${size}`, 'aria-hidden': 'true' },
    drawn,
  );
}

function fill<Made extends Element>(
  made: Made,
  attributes: Attributes,
  children: readonly (Node | string)[] = [],
): Made {
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

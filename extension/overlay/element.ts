const SVG = 'http://www.w3.org/2000/svg';

/** An element with its class, attributes and children; built node by node, for pages that forbid markup strings. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A drawing of paths, each with its class; empty ones are left out. */
export function drawing(
  className: string,
  size: number,
  paths: Readonly<Record<string, string | undefined>>,
): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
  svg.setAttribute('class', className);
  svg.ariaHidden = 'true';
  for (const [name, d] of Object.entries(paths)) {
    if (!d) continue;
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('class', name);
    path.setAttribute('d', d);
    svg.append(path);
  }
  return svg;
}

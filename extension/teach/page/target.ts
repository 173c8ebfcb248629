import type { Ask } from '../../message/teach.ts';
import { tableAround } from '../../adapter/grid.ts';

const BOX = 'input[type=checkbox]';
const PART_OF_TABLE = 'tr,tbody,thead,tfoot,[role=row],[role=rowgroup]';
const CELL = 'td,th,[role=cell],[role=gridcell],[role=rowheader]';
const CONTROL = 'button,input,a,[role=button]';
/** Badges are this near to where they are pointed at; boxes may be further up. */
const BADGES_WITHIN = 3;

/** What pointing at `element` means, for what is asked. */
export function targetOf(ask: Ask, element: Element): Element {
  switch (ask) {
    case 'list':
      return listAround(element);
    case 'save':
      return element.closest(CONTROL) ?? element;
    case 'accounts':
      return element.closest(CELL) ?? element;
    case 'user':
    case 'account':
      return element;
  }
}

/** The smallest part around an element that holds several boxes, a table whole; or else several badges. */
function listAround(element: Element): Element {
  const badges = badgesAround(element);
  const boxes = boxesAround(element);
  if (!boxes) return badges ?? element;
  return badges && isFar(badges, boxes) ? badges : boxes;
}

function boxesAround(element: Element): Element | undefined {
  let part: Element | null = element;
  while (part && part !== document.body && part.querySelectorAll(BOX).length < 2) part = part.parentElement;
  if (!part || part === document.body) return undefined;
  return part.matches(PART_OF_TABLE) ? tableAround(part) : part;
}

function badgesAround(element: Element): Element | undefined {
  let part: Element | null = element;
  for (let up = 0; part && up < BADGES_WITHIN; up++, part = part.parentElement)
    if (isAlike([...part.children]) && !part.querySelector(BOX) && !part.matches(PART_OF_TABLE)) return part;
  return undefined;
}

/** Several things of one kind that say something. */
function isAlike(children: readonly Element[]): boolean {
  const telling = children.filter((child) => child.textContent.trim() !== '');
  const kinds = new Set(telling.map((child) => `${child.localName}.${child.getAttribute('class') ?? ''}`));
  return telling.length > 1 && kinds.size === 1;
}

function isFar(inner: Element, outer: Element): boolean {
  let part: Element | null = inner;
  for (let up = 0; part && up <= BADGES_WITHIN; up++, part = part.parentElement)
    if (part === outer) return false;
  return true;
}

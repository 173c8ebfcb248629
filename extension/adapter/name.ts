import type { Label } from '../../shared/portal/descriptor.ts';
import { isLabel } from '../../shared/portal/label.ts';
import { firstOf } from './attribute.ts';
import { findLabel, type TextIndex } from './locate.ts';
import { isVisible } from './visible.ts';

const CONTROLS =
  'a,button,summary,input:is([type=button],[type=submit],[type=image]),[role=button],[role=tab],[role=menuitem],[role=link]';

/** What an element is called: its label, its words, or what stands in for an image. No field's value is looked at. */
export function nameOf(element: Element): string {
  const given = element.getAttribute('aria-label');
  if (given) return given;
  if (element instanceof HTMLInputElement) {
    const { type, value, alt, title } = element;
    return type === 'image' ? alt || title : type === 'button' || type === 'submit' ? value : title;
  }
  const words = visibleWords(element).trim();
  if (words !== '') return words;
  const image = element.querySelector('img[alt],[role=img][aria-label],svg[aria-label],[title]');
  return firstOf(image, ['alt', 'aria-label']) || firstOf(element, ['title']) || firstOf(image, ['title']);
}

/** What has opened the part of the page that it names, and what has not. */
const OPEN = '[aria-expanded=true],[aria-selected=true]';
const CLOSED = '[aria-expanded=false],[aria-selected=false]';
const HEADING = 'h1,h2,h3,h4,h5,h6,legend,th,[role=heading],[role=columnheader]';

/** Whether these words are pressed to come elsewhere or to open what is closed: they name nothing that is shown. */
export function leadsElsewhere(element: Element): boolean {
  const control = element.closest(CONTROLS);
  if (!control || control.matches(OPEN)) return false;
  return control.matches(CLOSED) || !control.closest(HEADING);
}

/** Text that can be seen: a button may hold two captions of which it shows one. */
function visibleWords(element: Element): string {
  return [...element.childNodes]
    .map((node) => {
      if (node instanceof Element) return isVisible(node) ? visibleWords(node) : '';
      return node instanceof Text ? node.data : '';
    })
    .join('');
}

/** The controls that can be seen in this part of the page and are called so, the innermost ones. */
export function findControls(root: ParentNode, label: Label): HTMLElement[] {
  const found = [...root.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (each) => isLabel(label, nameOf(each)) && isVisible(each),
  );
  return found.filter((each) => !found.some((other) => other !== each && each.contains(other)));
}

/** Whether a word or a control of the page says this. */
export function isSaid(index: TextIndex, root: ParentNode, label: Label): boolean {
  return findLabel(index, label).length > 0 || findControls(root, label).length > 0;
}

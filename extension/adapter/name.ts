import type { Label } from '../../shared/portal/descriptor.ts';
import { normaliseLabel, spellings } from '../../shared/portal/label.ts';

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
  return (
    image?.getAttribute('alt') ??
    image?.getAttribute('aria-label') ??
    (element.getAttribute('title') || image?.getAttribute('title')) ??
    ''
  );
}

/** Text that can be seen: a button may hold two captions of which it shows one. */
function visibleWords(element: Element): string {
  const parts = [...element.children].some((child) => !child.checkVisibility());
  if (!parts) return element.textContent;
  return [...element.childNodes]
    .filter((node) => !(node instanceof Element) || node.checkVisibility())
    .map((node) => node.textContent)
    .join('');
}

/** The controls that can be seen in this part of the page and are called so, the innermost ones. */
export function findControls(root: ParentNode, label: Label): HTMLElement[] {
  const words = spellings(label);
  const found = [...root.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (each) => words.has(normaliseLabel(nameOf(each))) && each.checkVisibility({ visibilityProperty: true }),
  );
  return found.filter((each) => !found.some((other) => other !== each && each.contains(other)));
}

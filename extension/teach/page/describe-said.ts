import { partBeside } from '../../adapter/beside.ts';
import { indexTexts, type TextIndex } from '../../adapter/locate.ts';
import { shownTexts } from './shown-texts.ts';
import type { PointedText } from '../../message/teach.ts';
import { distinct, short } from './short.ts';

const NAMED = '[aria-label],[title],img[alt]';
/** Never a password. */
const SHOWN = 'input:not([type]),input:is([type=text],[type=email],[type=tel])';
const MOST_LABELS = 5;

/** A text that tells who is signed in, or whose account this is. A field is read for the account's identifier only. */
export function describeSaid(what: 'user' | 'account', element: Element): PointedText {
  const field = element.matches('input,select,textarea');
  const value = what === 'account' && element.matches(SHOWN) ? (element as HTMLInputElement).value : '';
  const text = short(field ? value : element.textContent);
  const index = indexTexts(document.body);
  return {
    what,
    text,
    field,
    line: field ? '' : lineAround(element, text),
    name: nameOf(element),
    beside: labelsBeside(element, index),
  };
}

/** The nearest text around it that says more: an element with words of its own, as the adapter indexes them. */
function lineAround(element: Element, text: string): string {
  for (let part = element.parentElement; part && part !== document.body; part = part.parentElement) {
    const hasWords = [...part.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
    if (hasWords && short(part.textContent) !== text) return short(part.textContent);
  }
  return '';
}

function nameOf(element: Element): string {
  const named = element.closest(NAMED) ?? element.querySelector(NAMED);
  const said = ['aria-label', 'title', 'alt'].map((each) => named?.getAttribute(each));
  return short(said.find(Boolean) ?? '');
}

/** Labels that are there once and beside which just this stands. No field's value is looked at. */
function labelsBeside(element: Element, index: TextIndex): string[] {
  const labels = shownTexts(index).flatMap(([label, ...more]) => (label && more.length === 0 ? [label] : []));
  const beside = labels.filter((label) => {
    const part = label.contains(element) ? undefined : partBeside(label);
    return part !== undefined && isJust(part, element);
  });
  return distinct(
    beside.map(({ textContent }) => textContent),
    MOST_LABELS,
  );
}

/** Whether a part of the page holds this and nothing else. */
function isJust(part: Element, element: Element): boolean {
  if (part === element || element.contains(part)) return true;
  const isAlone = part.querySelectorAll('input,select,textarea').length <= 1;
  return part.contains(element) && isAlone && short(part.textContent) === short(element.textContent);
}

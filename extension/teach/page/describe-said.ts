import { besideLabel, partBeside } from '../../adapter/beside.ts';
import { indexTexts, type TextIndex } from '../../adapter/locate.ts';
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

/** Labels beside which just this stands, the nearest first. */
function labelsBeside(element: Element, index: TextIndex): string[] {
  const before = [...index].flatMap(([, labels]) =>
    labels.filter(
      (label) => (label.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    ),
  );
  const beside = before.filter((label) => {
    const part = partBeside(label);
    return part && (part === element || part.contains(element) || element.contains(part));
  });
  const sizeOf = (label: Element): number => partBeside(label)?.textContent.length ?? 0;
  const texts = beside.toSorted((a, b) => sizeOf(a) - sizeOf(b)).map(({ textContent }) => short(textContent));
  return distinct(texts, MOST_LABELS).filter((text) => isUnique(text, index));
}

function isUnique(text: string, index: TextIndex): boolean {
  return besideLabel(index, { fr: text, en: text, variants: [] }).size <= 1;
}

import type { Label } from '../../shared/portal/descriptor.ts';
import { matchTemplate, normaliseLabel, spellings } from '../../shared/portal/label.ts';
import { isVisible } from './visible.ts';

/**
 * The texts of a page by their normalised words, each with the innermost elements that say them. Whether those can be seen
 * is asked of the few that are looked for: of every text of a long list it is dear.
 */
export type TextIndex = ReadonlyMap<string, readonly Element[]>;

/** Longer texts are prose, not labels. */
const LONGEST_LABEL = 300;
const NOT_TEXT = 'script,style,noscript,template,textarea,select,option';

/** Indexes what the page says. No value of any field is looked at. */
export function indexTexts(root: Element): TextIndex {
  const index = new Map<string, Element[]>();
  const seen = new Set<Element>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode());) {
    const element = node.parentElement;
    if (!element || seen.has(element) || !(node as Text).data.trim()) continue;
    seen.add(element);
    const text = element.textContent;
    if (text.length > LONGEST_LABEL) continue;
    const words = normaliseLabel(text);
    const same = index.get(words);
    if (same) same.push(element);
    else index.set(words, [element]);
  }
  return index;
}

/** Whether what an element says can be read on the page. */
export const isShown = (element: Element): boolean => !element.matches(NOT_TEXT) && isVisible(element);

/** The elements that show this label in any of its spellings. `shown`: which of them count. */
export function findLabel(index: TextIndex, label: Label, shown = isShown): Element[] {
  return [...spellings(label)].flatMap((words) => index.get(words)?.filter(shown) ?? []);
}

/** The distinct values that the page shows in the place of the template's `{name}`, with where. */
export function findTemplate(index: TextIndex, template: string): Map<string, Element> {
  const found = new Map<string, Element>();
  const before = normaliseLabel(template.replace(/\{.*/s, ''));
  for (const [words, elements] of index)
    // Most texts of a page are something else, and taking a template apart is slow.
    for (const element of words.startsWith(before) ? elements : []) {
      const value = matchTemplate(template, element.textContent);
      if (value !== undefined && !found.has(value) && isShown(element)) found.set(value, element);
    }
  return found;
}

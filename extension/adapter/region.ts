import { oneLine } from '../../shared/portal/label.ts';

const BOX = 'input[type=checkbox],[role=checkbox],[role=switch]';

/** A check box with the words of its label. */
export interface LabelledBox {
  readonly input: HTMLInputElement;
  readonly label: string;
}

/**
 * The boxes that stand under a heading: those of the panel that it opens, or else of the smallest part of the page that
 * holds it and any of them.
 */
export function boxesUnder(heading: Element): LabelledBox[] {
  const panel = panelOf(heading);
  if (panel) return boxesIn(panel);
  return boxesIn(partWith(heading, BOX) ?? document.body);
}

/** The smallest part around an element that holds any of these; undefined where only the whole page does. */
export function partWith(element: Element, selector: string): Element | undefined {
  let part: Element | null = element;
  while (part && part !== document.body && !part.querySelector(selector)) part = part.parentElement;
  return part && part !== document.body ? part : undefined;
}

function boxesIn(part: Element): LabelledBox[] {
  return [...part.querySelectorAll<HTMLInputElement>('input[type=checkbox]')]
    .filter((input) => input.checkVisibility() || input.labels?.[0]?.checkVisibility())
    .map((input) => ({ input, label: labelOf(input) }));
}

function panelOf(heading: Element): HTMLElement | null {
  const panel = heading.closest('[aria-controls]')?.getAttribute('aria-controls') ?? '';
  return document.getElementById(panel);
}

/** The words beside a box: its label, what it is labelled by, or the rest of its row. */
export function labelOf(input: HTMLInputElement): string {
  const ids = input.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const named = ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  const words =
    named ||
    input.labels?.[0]?.textContent ||
    input.ariaLabel ||
    input.closest('li,tr,[role=row]')?.textContent;
  return oneLine(words ?? '');
}

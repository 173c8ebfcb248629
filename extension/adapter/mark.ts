import { normaliseLabel } from '../../shared/portal/label.ts';
import type { Box } from './contract.ts';

export type BoxState = Omit<Box, 'subject'>;

/** How pages for reading only write yes and no: an image's alternative text or title, or a word. */
const YES = new Set(['oui', 'yes', '✓', '✔']);
const NO = new Set(['non', 'no', '✗', '✘']);

/** The one check box of this part of the page, or the yes/no mark in its place; undefined when there is neither. */
export function readBox(cell: Element): BoxState | undefined {
  const [input, ...others] = cell.querySelectorAll<HTMLInputElement>('input[type=checkbox]');
  if (others.length > 0) return undefined;
  if (input) return boxOf(input);
  const ticked = readMark(cell);
  return ticked === undefined ? undefined : { cell, saved: ticked, now: ticked, disabled: true };
}

/** What a check box shows. Its mark in the page's source is what a server has saved. */
export function boxOf(input: HTMLInputElement): BoxState {
  return {
    cell: placeBeside(input) ?? input,
    saved: input.defaultChecked,
    now: input.checked,
    disabled: input.matches(':disabled'),
    control: { kind: 'check', input },
  };
}

/** Not inside a label element: a click on a sign there would tick the box. */
function placeBeside(input: HTMLInputElement): Element | null {
  return (input.closest('label') ?? input).parentElement;
}

function readMark(cell: Element): boolean | undefined {
  const images = [...cell.querySelectorAll('img,[role=img]')];
  const said = [cell.textContent, ...images.map(nameOf)].map(normaliseLabel).filter((word) => word !== '');
  if (said.length !== 1) return undefined;
  if (said.some((word) => YES.has(word))) return true;
  return said.some((word) => NO.has(word)) ? false : undefined;
}

function nameOf(image: Element): string {
  return ['aria-label', 'alt', 'title'].map((name) => image.getAttribute(name)).find(Boolean) ?? '';
}

import { normaliseLabel } from '../../shared/portal/label.ts';
import { firstOf } from './attribute.ts';
import type { Box } from './contract.ts';

export type BoxState = Omit<Box, 'subject'>;

/** How pages for reading only write yes and no: an image's alternative text or title, or a word. */
const YES = /^(oui|yes|✓|✔)$/;
const NO = /^(non|no|✗|✘)$/;

/** The one check box of this part of the page, or the yes/no mark in its place; undefined when there is neither. */
export function readBox(cell: Element): BoxState | undefined {
  const inputs = cell.querySelectorAll<HTMLInputElement>('input[type=checkbox]');
  if (inputs.length > 1) return undefined;
  if (inputs[0]) return boxOf(inputs[0]);
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
  const [word = '', ...others] = [
    cell.textContent,
    ...images.map((image) => firstOf(image, ['aria-label', 'alt', 'title'])),
  ]
    .map(normaliseLabel)
    .filter(Boolean);
  if (others.length > 0) return undefined;
  return YES.test(word) || (NO.test(word) ? false : undefined);
}

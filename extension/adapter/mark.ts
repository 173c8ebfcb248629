import { normaliseLabel } from '../../shared/portal/label.ts';
import { firstOf } from './attribute.ts';
import type { Box } from './contract.ts';
import { CELL, listOf, TABLE } from './grid.ts';

export type BoxState = Omit<Box, 'subject'>;

const BOX = 'input[type=checkbox]';
/** How pages for reading only write yes and no: an image's alternative text or title, or a word. */
const YES = /^(oui|yes|✓|✔)$/;
const NO = /^(non|no|✗|✘)$/;

/** The one check box of this part of the page, or the yes/no mark in its place; undefined when there is neither. */
export function readBox(cell: Element): BoxState | undefined {
  const inputs = cell.querySelectorAll<HTMLInputElement>(BOX);
  if (inputs.length > 1) return undefined;
  if (inputs[0]) return boxOf(inputs[0]);
  const ticked = readMark(cell);
  return ticked === undefined ? undefined : { cell, saved: ticked, now: ticked, disabled: true };
}

/**
 * Reads the boxes of a table by their cells. What can be asked of all at once is: to ask thousands of boxes one by one is
 * dear in Firefox.
 */
export function boxesOf(table: Element): (cell: Element) => BoxState | undefined {
  // Inside a cell with a table of its own, whose box is whose is a question for each cell.
  if (table.querySelector(TABLE)) return readBox;
  const all = (state = '') => listOf(table.querySelectorAll<HTMLInputElement>(BOX + state));
  // `:default` is a box that is marked in the page's source (HTML, section 4.16.3).
  const [saved, now, disabled] = [':default', ':checked', ':disabled'].map((state) => new Set(all(state)));
  const inCell = Map.groupBy(all(), (input) => input.closest(CELL));
  return (cell) => {
    const [input, ...others] = inCell.get(cell) ?? [];
    if (!input || others.length > 0) return readBox(cell);
    return {
      cell: input.parentElement === cell ? cell : (placeBeside(input) ?? input),
      saved: saved!.has(input),
      now: now!.has(input),
      disabled: disabled!.has(input),
      control: { kind: 'check', input },
    };
  };
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

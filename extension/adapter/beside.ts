import type { Label } from '../../shared/portal/descriptor.ts';
import { oneLine } from '../../shared/portal/label.ts';
import { cellsOf, rowAround } from './grid.ts';
import { findLabel, type TextIndex } from './locate.ts';

/** What stands beside a label, by value: the next cell, the field that it names, or the text after it. */
export function besideLabel(index: TextIndex, label: Label): Map<string, Element> {
  const found = new Map<string, Element>();
  for (const element of findLabel(index, label)) {
    const part = isColumnHeading(element) ? undefined : partBeside(element);
    const value = part && valueOf(part);
    if (value) found.set(value, element);
  }
  return found;
}

/** The element beside a label; undefined where nothing follows it. */
export function partBeside(label: Element): Element | undefined {
  const control = label.closest('label')?.control ?? labelledBy(label);
  if (control) return control;
  const row = rowAround(label);
  if (row) {
    const cells = cellsOf(row);
    return cells[cells.findIndex((cell) => cell.contains(label)) + 1];
  }
  let part: Element | null = label;
  while (part && !part.nextElementSibling && part.parentElement !== document.body) part = part.parentElement;
  return part?.nextElementSibling ?? undefined;
}

function labelledBy({ id }: Element): Element | undefined {
  return id === ''
    ? undefined
    : (document.querySelector(`[aria-labelledby~="${CSS.escape(id)}"]`) ?? undefined);
}

function isColumnHeading(element: Element): boolean {
  const row = rowAround(element);
  return element.closest('thead,[role=columnheader]') !== null || (!!row && cellsOf(row).every(isHeading));
}

const isHeading = (cell: Element): boolean => cell.matches('th,[role=columnheader]');

/** Never a password: only fields that show what they hold. */
const SHOWN = 'input:not([type]),input:is([type=text],[type=email],[type=tel])';

function valueOf(part: Element): string {
  const field = part.matches(SHOWN) ? part : part.querySelector(SHOWN);
  if (field instanceof HTMLInputElement) return field.value.trim();
  return part.matches('input,select,textarea') ? '' : oneLine(part.textContent);
}

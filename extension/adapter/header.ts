import type { Label } from '../../shared/portal/descriptor.ts';
import { isLabel } from '../../shared/portal/label.ts';
import { cellsOf, rowAround } from './grid.ts';
import { findLabel, isShown, type TextIndex } from './locate.ts';

/** The row's own cell that says this. */
export function cellNamed(row: Element, label: Label): Element | undefined {
  return cellsOf(row).find((cell) => isLabel(label, cell.textContent));
}

/** The headings of columns that say this, in a row that also has the other heading where one is named. */
export function headersOf(index: TextIndex, label: Label, other?: Label, shown = isShown): Element[] {
  return findLabel(index, label, shown).filter((header) => {
    const row = rowAround(header);
    return row && (!other || cellNamed(row, other));
  });
}

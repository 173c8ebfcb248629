import type { Recipe } from './contract.ts';
import { findLabel, type TextIndex } from './locate.ts';
import { cellAt, columnOf, rowAround, rowsOf, tableAround } from './table.ts';

/** The account identifiers that the portal's list shows on this page; undefined on any other page. */
export function readAccountList(recipe: Recipe, index: TextIndex): string[] | undefined {
  const { accountList } = recipe.pages;
  if (!accountList || findLabel(index, accountList.heading).length === 0) return undefined;
  const [header, ...others] = findLabel(index, accountList.column).filter((element) =>
    element.closest('th,[role=columnheader]'),
  );
  const table = header && tableAround(header);
  if (!table || others.length > 0) return undefined;
  const column = columnOf(header);
  return rowsOf(table)
    .filter((row) => row !== rowAround(header))
    .map((row) => cellAt(row, column)?.textContent.trim() ?? '')
    .filter((text) => text !== '');
}

import { cellsOf, columnOf, rowAround, rowsOf, tableAround } from '../../adapter/grid.ts';
import { isVisible } from '../../adapter/visible.ts';
import type { PointedAccounts } from '../../message/teach.ts';
import { lookAround } from './around.ts';
import { distinct, short } from './short.ts';

const HEADING_CELL = 'th,[role=columnheader]';
const MOST = 10;

/** The list of accounts, by the cell that holds an identifier. Nothing of its rows is told. */
export function describeAccounts(cell: Element): PointedAccounts {
  const table = tableAround(cell);
  const head = table && rowsOf(table).find((row) => cellsOf(row).some((each) => each.matches(HEADING_CELL)));
  const headings = [...document.querySelectorAll('h1,h2,h3,[role=heading],[aria-current]')].filter(isVisible);
  return {
    what: 'accounts',
    // One for each column, though a heading may stand over several.
    heads: head ? cellsOf(head).flatMap((each) => spread(each)) : [],
    column: rowAround(cell) ? Math.max(columnOf(cell), 0) : 0,
    link: cell.querySelector('a[href]') !== null || cell.closest('a[href]') !== null,
    headings: distinct(
      headings.map(({ textContent }) => textContent),
      MOST,
    ),
    ...lookAround(table ?? cell),
  };
}

function spread(cell: Element): string[] {
  const span = cell instanceof HTMLTableCellElement ? cell.colSpan : 1;
  return Array.from({ length: Math.min(span, 100) }, () => short(cell.textContent));
}

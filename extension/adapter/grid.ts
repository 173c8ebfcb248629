const ROW = 'tr,[role=row]';
/** cell, gridcell, columnheader, rowheader (WAI-ARIA 1.2). */
export const CELL = 'td,th,[role$=cell],[role$=header]';
export const TABLE = 'table,[role=table],[role=grid]';

/** One by one: an iterator asks its collection twice for each, and in Firefox each question crosses a border. */
export function listOf<Found>(found: ArrayLike<Found>): Found[] {
  return Array.from({ length: found.length }, (_, at) => found[at]!);
}

/** The innermost table around an element. Portals nest tables for their layout. */
export function tableAround(element: Element): Element | undefined {
  return element.closest(TABLE) ?? undefined;
}

/** The table's own rows, not those of tables inside it. */
export function rowsOf(table: Element): Element[] {
  const { rows } = table as Partial<HTMLTableElement>;
  if (rows) return listOf(rows);
  return [...table.querySelectorAll(ROW)].filter((row) => row.closest(TABLE) === table);
}

export function rowAround(element: Element): Element | undefined {
  return element.closest(ROW) ?? undefined;
}

/** The row's own cells. */
export function cellsOf(row: Element): Element[] {
  const { cells } = row as Partial<HTMLTableRowElement>;
  if (cells) return listOf(cells);
  return [...row.querySelectorAll(CELL)].filter((cell) => cell.closest(ROW) === row);
}

/** How many columns stand before the cell of this row that holds `element`; spans are counted. */
export function columnOf(element: Element): number {
  const row = rowAround(element);
  let column = 0;
  for (const cell of row ? cellsOf(row) : []) {
    if (cell.contains(element)) return column;
    column += spanOf(cell);
  }
  return -1;
}

/** The cell of the row that starts at this column; undefined when a wider cell covers it. */
export function cellAt(row: Element, column: number, cells = cellsOf(row)): Element | undefined {
  let start = 0;
  for (const cell of cells) {
    if (start === column) return cell;
    start += spanOf(cell);
  }
  return undefined;
}

function spanOf(cell: Element): number {
  const { colSpan } = cell as Partial<HTMLTableCellElement>;
  return colSpan ?? Number(cell.getAttribute('aria-colspan') ?? 1);
}

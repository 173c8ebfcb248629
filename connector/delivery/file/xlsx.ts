import writeXlsxFile from 'write-excel-file/node';
import { withoutTimes } from './zip-time.ts';

/** Every cell is text, so a spreadsheet executes none and keeps the zeros of a telephone number. The first row stays in sight. */
export async function writeXlsx(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const cells = rows.map((row, index) =>
    row.map((value) =>
      value === ''
        ? null
        : { value, type: String, format: '@', ...(index === 0 && { fontWeight: 'bold' as const }) },
    ),
  );
  const columns = (rows[0] ?? []).map((_, index) => ({ width: widthOf(rows, index) }));
  const file = await writeXlsxFile(cells, { sheet: 'Import', stickyRowsCount: 1, columns }).toBuffer();
  return withoutTimes(file);
}

const NARROWEST = 8;
const WIDEST = 40;

/** In characters: as wide as the longest of its cells, within reason. */
function widthOf(rows: readonly (readonly string[])[], column: number): number {
  const longest = rows.reduce((width, row) => Math.max(width, row[column]?.length ?? 0), NARROWEST);
  return Math.min(longest + 2, WIDEST);
}

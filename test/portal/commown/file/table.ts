import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import { warning } from '../refusal.ts';

/** The rows of a chosen file. Of the formats that the portal takes (C9), the replica reads CSV and the new Excel ones. */
export async function readTable(name: string, bytes: Buffer): Promise<string[][]> {
  try {
    if (/\.csv$/i.test(name))
      return parse(bytes, { bom: true, skip_empty_lines: true, relax_column_count: true });
    if (/\.xls[xm]$/i.test(name))
      return (await readSheet(bytes)).map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
  } catch {
    throw warning(`Le fichier «${name}» n'a pas pu être lu.`);
  }
  throw warning(`Le format du fichier «${name}» n'est pas reconnu.`);
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** The two formats of R25, with their media types. */
export const WRITERS = {
  csv: {
    mediaType: 'text/csv; charset=utf-8',
    write: (rows: readonly (readonly string[])[]): Promise<Buffer> =>
      Promise.resolve(Buffer.from(rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join(''))),
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: (rows: readonly (readonly string[])[]): Promise<Buffer> =>
      writeXlsxFile(
        rows.map((row) => row.map((value) => (value === '' ? null : { value, type: String }))),
        { sheet: 'Sheet 1' },
      ).toBuffer(),
  },
};

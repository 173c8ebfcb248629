import { readSheet } from 'read-excel-file/node';
import type { Problem } from '../../../shared/problem.ts';
import { readCsvRows, type CsvRow } from '../../intake/file/csv-rows.ts';
import { decodeText } from '../../intake/file/decode.ts';
import { lineProblem } from './problems.ts';

/** The rows of a file as texts, header first; lines that cannot be read are left out and told. */
export interface Table {
  readonly rows: readonly CsvRow[];
  readonly problems: readonly Problem[];
}

/** Every Excel file is a ZIP archive (ECMA-376 part 2), which begins so. */
const ZIP = [0x50, 0x4b];

/** Reads a comma-separated or an Excel file, by its content. */
export async function readTable(bytes: Uint8Array, file: string): Promise<Table> {
  if (!ZIP.every((byte, at) => bytes[at] === byte)) return readCsv(bytes, file);
  const rows = await readSheet(Buffer.from(bytes));
  return {
    rows: rows.map((row, at) => ({
      line: at + 1,
      fields: row.map((cell) => (cell === null ? '' : String(cell))),
    })),
    problems: [],
  };
}

/** Reads comma-separated text. */
export function readCsv(bytes: Uint8Array, file: string): Table {
  const { rows, faults, cut } = readCsvRows(decodeText(bytes), ',');
  return {
    rows,
    problems: [...faults, ...(cut ? [cut] : [])].map(({ line, reason }) => lineProblem(file, line, reason)),
  };
}

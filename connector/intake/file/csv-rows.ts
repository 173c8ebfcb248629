import { parse } from 'csv-parse/sync';
import type { Text } from '../../../shared/problem.ts';
import { plural } from '../../../shared/text/plural.ts';
import type { Fault } from './fault.ts';

export interface CsvRow {
  /** 1-based line at which the row begins. */
  readonly line: number;
  readonly fields: readonly string[];
}

export interface CsvRows {
  readonly rows: readonly CsvRow[];
  readonly faults: readonly Fault[];
  /** The last row lacks its line break: it is left out, since it may lack more. */
  readonly cut?: Fault;
}

/** A quoted field may hold line breaks (RFC 4180 section 2.6), hardly ever more than an address has. */
const LONGEST_FIELD_LINES = 20;

/**
 * Rows of CSV, read line by line, so that a stray quote spoils its own line and not the rest of the file.
 * The first row says how many fields each has. Blank lines are passed over.
 */
export function readCsvRows(text: string, delimiter: string): CsvRows {
  const lines = text.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
  const isCut = lines.pop() !== '';
  const rows: CsvRow[] = [];
  const faults: Fault[] = [];
  for (let at = 0; at < lines.length;) {
    const read = readRow(lines, at, delimiter);
    const line = at + 1;
    at += read?.lines ?? 1;
    if (!read) faults.push({ line, reason: UNREADABLE });
    else if (read.fields.some((field) => field !== '')) {
      const expected = rows[0]?.fields.length ?? read.fields.length;
      const found = read.fields.length;
      if (found === expected) rows.push({ line, fields: read.fields });
      else faults.push({ line, reason: countReason(found, expected) });
    }
  }
  return { rows, faults, ...(isCut && { cut: { line: lines.length + 1, reason: NO_LINE_BREAK } }) };
}

const UNREADABLE: Text = {
  fr: 'des guillemets mal placés ou un caractère nul',
  en: 'quotes out of place or a null character',
};
const NO_LINE_BREAK: Text = {
  fr: 'la dernière ligne n’a pas de saut de ligne',
  en: 'the last line has no line break',
};

const countReason = (found: number, expected: number): Text => ({
  fr: `${plural('fr', found, '# colonne', '# colonnes')} au lieu de ${expected}`,
  en: `${plural('en', found, '# column', '# columns')} instead of ${expected}`,
});

function readRow(
  lines: readonly string[],
  at: number,
  delimiter: string,
): { fields: readonly string[]; lines: number } | undefined {
  const first = lines[at] ?? '';
  if (first.includes('\0')) return undefined;
  if (!first.includes('"')) return { fields: first.split(delimiter).map((field) => field.trim()), lines: 1 };
  for (let count = 1; count <= LONGEST_FIELD_LINES && at + count <= lines.length; count++) {
    const [row, code] = parseRow(lines.slice(at, at + count).join('\n'), delimiter);
    if (row) return { fields: row, lines: count };
    if (code !== 'CSV_QUOTE_NOT_CLOSED') return undefined;
  }
  return undefined;
}

function parseRow(text: string, delimiter: string): [row: string[] | undefined, code?: string] {
  try {
    return [parse(text, { delimiter, trim: true, relax_column_count: true })[0]];
  } catch (error) {
    return [undefined, error instanceof Error && 'code' in error ? String(error.code) : ''];
  }
}

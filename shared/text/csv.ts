/** Excel takes a file without it for the machine's old code page. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A French Excel splits at the semicolon, whatever the file is separated by: such a cell is quoted too. */
const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/;

/** Rows as RFC 4180 writes them, in UTF-8: every row ends with CRLF, quotes are doubled. */
export function writeCsv(rows: readonly (readonly string[])[], delimiter: ',' | ';' = ','): Uint8Array {
  const lines = rows.map((row) => `${row.map(quote).join(delimiter)}\r\n`);
  return new TextEncoder().encode(BYTE_ORDER_MARK + lines.join(''));
}

function quote(cell: string): string {
  return NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * Where a spreadsheet that opens the CSV file would begin to execute: at the start of a cell, and after what it
 * may split at or break the line at (OWASP, "CSV Injection"). Full-width signs count in East Asian versions.
 */
const STARTS_FORMULA = /(^[\t\r]|(?:^|[;,\t\r\n])["'\s]*(?=[=+\-@＝＋－＠]))/gu;

/** `+33 (0)6.12.34.56.78` begins like a formula and can call nothing. */
const PHONE = /^\+[\d\s()./-]*$/;

/** Whether a spreadsheet may execute something in the cell. A telephone number passes. */
export function mayExecute(cell: string): boolean {
  return !PHONE.test(cell) && cell.search(STARTS_FORMULA) !== -1;
}

/** The cell with an apostrophe before all that may execute: for files that people read, never for an import. */
export function disarm(cell: string): string {
  return mayExecute(cell) ? cell.replaceAll(STARTS_FORMULA, "$1'") : cell;
}

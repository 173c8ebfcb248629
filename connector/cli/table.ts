/** Space between two columns. */
const GAP = 2;

/** What a column keeps when a terminal is narrow, and what the last one asks for before the others give way. */
const LEAST = 8;
const ENOUGH = 24;

/**
 * Rows as aligned columns. With a `width`, the widest columns give way and the last one is cut to fit it (…); in a pipe
 * nothing is cut.
 * Cells hold no colour codes: style whole lines, or the cells through `paint` once they are padded.
 */
export function table(
  rows: readonly (readonly string[])[],
  width: number | undefined,
  paint: (cell: string, column: number, row: number) => string = (cell) => cell,
): string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => lengthOf(row[column] ?? ''))),
  );
  if (width !== undefined) narrow(widths, width);
  const before = widths.slice(0, -1).reduce((sum, one) => sum + one + GAP, 0);
  const last = width === undefined ? Infinity : Math.max(10, width - before);
  return rows.map((row, index) =>
    row
      .map((cell, column) => {
        const isLast = column === row.length - 1;
        const here = cut(cell, isLast ? last : widths[column]!);
        const shown = isLast ? here : here + ' '.repeat(widths[column]! - lengthOf(here) + GAP);
        return paint(shown, column, index);
      })
      .join('')
      .trimEnd(),
  );
}

/** Takes from the widest column but the last, again and again, until all of them fit or none has more than the least. */
function narrow(widths: number[], width: number): void {
  const wanted = Math.min(widths.at(-1) ?? 0, ENOUGH) + GAP * (widths.length - 1);
  const others = () => widths.slice(0, -1);
  while (others().reduce((sum, one) => sum + one, wanted) > width) {
    const widest = Math.max(...others());
    if (widest <= LEAST) return;
    widths[widths.indexOf(widest)] = widest - 1;
  }
}

/** Cuts a text to `width` characters, with an ellipsis. */
export function cut(text: string, width: number): string {
  return lengthOf(text) <= width
    ? text
    : `${Array.from(text)
        .slice(0, Math.max(0, width - 1))
        .join('')}…`;
}

/** Not inside French quotes, and not before the signs that French sets apart. */
const BREAKABLE = /(?<!«) (?![»:;?!%·→])/;

/** A sentence over several lines of `width` characters, each after `indent`; one line in a pipe. */
export function wrap(sentence: string, indent: string, width: number | undefined): string[] {
  if (width === undefined) return [indent + sentence];
  const lines: string[] = [];
  for (const word of sentence.split(BREAKABLE)) {
    const last = lines.at(-1);
    if (last !== undefined && lengthOf(indent + last) + 1 + lengthOf(word) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => indent + line);
}

/** The same after `lead`, which only the first line begins with; the others stand `indent` columns in. */
export function hang(
  lead: string,
  sentence: string,
  width: number | undefined,
  indent = lengthOf(lead),
): string[] {
  const [first = '', ...rest] = wrap(sentence, ' '.repeat(indent), width);
  return [lead + first.slice(indent), ...rest];
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}

/** Space between two columns. */
const GAP = 2;

/**
 * Rows as aligned columns. With a `width`, the last column is cut to fit it (…); in a pipe nothing is cut.
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
  const before = widths.slice(0, -1).reduce((sum, one) => sum + one + GAP, 0);
  const last = width === undefined ? Infinity : Math.max(10, width - before);
  return rows.map((row, index) =>
    row
      .map((cell, column) => {
        const isLast = column === row.length - 1;
        const shown = isLast ? cut(cell, last) : cell + ' '.repeat(widths[column]! - lengthOf(cell) + GAP);
        return paint(shown, column, index);
      })
      .join('')
      .trimEnd(),
  );
}

/** Cuts a text to `width` characters, with an ellipsis. */
export function cut(text: string, width: number): string {
  return lengthOf(text) <= width
    ? text
    : `${Array.from(text)
        .slice(0, Math.max(0, width - 1))
        .join('')}…`;
}

/** A sentence over several lines of `width` characters, each after `indent`; one line in a pipe. */
export function wrap(sentence: string, indent: string, width: number | undefined): string[] {
  if (width === undefined) return [indent + sentence];
  const lines: string[] = [];
  for (const word of sentence.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && lengthOf(indent + last) + 1 + lengthOf(word) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => indent + line);
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}

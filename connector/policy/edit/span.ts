import { isMap, isScalar, isSeq, Scalar, type Node, type Pair } from 'yaml';

/** A file being edited: its text, and how its lines end. */
export interface Source {
  readonly text: string;
  readonly eol: string;
}

/** A replacement of the characters from `from` up to `to`. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

export function startOf(node: unknown): number {
  return (node as Node).range![0];
}

/** Where what a node says ends, without the comments and blank lines after it. */
export function endOf(node: unknown, { text }: Source): number {
  if ((isMap(node) || isSeq(node)) && node.flow !== true && node.items.length > 0) {
    const last = node.items.at(-1);
    return isMap(node) ? endOfPair(last as Pair, { text, eol: '' }) : endOf(last, { text, eol: '' });
  }
  const [start, end] = (node as Node).range!;
  const isBlock = isScalar(node) && (node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED);
  return isBlock ? start + text.slice(start, end).trimEnd().length : end;
}

export function endOfPair({ key, value }: Pair, source: Source): number {
  return endOf(value ?? key, source);
}

export function lineStart({ text }: Source, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** The start of the line after, or the end of the text. */
export function nextLine({ text }: Source, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

export function columnOf(source: Source, at: number): number {
  return at - lineStart(source, at);
}

/** Whether nothing but spaces stands before it on its line. */
export function isFirstOnLine(source: Source, at: number): boolean {
  return source.text.slice(lineStart(source, at), at).trim() === '';
}

/** Whole lines, put after the line of `at`. */
export function insertLines(source: Source, at: number, lines: string): Splice {
  const position = nextLine(source, at);
  const before = source.text.slice(0, position);
  const gap = before.endsWith('\n') ? '' : source.eol;
  return { from: position, to: position, insert: gap + lines + source.eol };
}

/** Whether there is an empty line between two places. */
export function hasBlankLine({ text }: Source, from: number, to: number): boolean {
  return /\n[ \t]*\r?\n/.test(text.slice(from, to));
}

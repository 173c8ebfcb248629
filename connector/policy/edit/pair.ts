import { isScalar, type Pair, type YAMLMap } from 'yaml';
import type { Json } from './json.ts';
import { blockLines, renderAfter, renderFlow, renderScalar } from './render.ts';
import {
  columnOf,
  endOf,
  endOfPair,
  hasBlankLine,
  insertLines,
  isFirstOnLine,
  lineStart,
  nextLine,
  startOf,
  type Source,
  type Splice,
} from './span.ts';

/** A new key after the last one of a mapping that has some; laid out as the keys before it. */
export function insertPair(map: YAMLMap, key: string, value: Json, source: Source): Splice {
  const last = map.items.at(-1)!;
  const end = endOfPair(last, source);
  if (map.flow) return { from: end, to: end, insert: `, ${renderScalar(key)}: ${renderFlow(value)}` };
  const start = startOf(map.items[0]!.key);
  const column = columnOf(source, start);
  const before = map.items.at(-2);
  const isSpaced =
    column === 0 || (before && hasBlankLine(source, endOfPair(before, source), startOf(last.key)));
  const lines = blockLines({ [key]: value }, column, source.eol).join(source.eol);
  return insertLines(source, end, (isSpaced ? source.eol : '') + lines);
}

/** Removes one of several keys. */
export function removePair(map: YAMLMap, pair: Pair, source: Source): Splice {
  const index = map.items.indexOf(pair);
  const [start, end] = [startOf(pair.key), endOfPair(pair, source)];
  const next = map.items[index + 1];
  if (map.flow)
    return index > 0
      ? { from: endOfPair(map.items[index - 1]!, source), to: end, insert: '' }
      : { from: start, to: startOf(next!.key), insert: '' };
  if (isFirstOnLine(source, start))
    return { from: lineStart(source, start), to: nextLine(source, end), insert: '' };
  const to = startOf(next!.key);
  return { from: start, to, insert: source.text.slice(nextLine(source, end), to).trimStart() };
}

/** Writes another value after a key. */
export function replaceValue(map: YAMLMap, { key, value: old }: Pair, value: Json, source: Source): Splice {
  if (map.flow || (isScalar(old) && isPlain(value))) return replaceInLine(old ?? key, value, source);
  const from = colonAfter(endOf(key, source), source);
  const column = columnOf(source, startOf(key));
  return { from, to: endOf(old ?? key, source), insert: renderAfter(':', value, column, source.eol) };
}

/** Writes another value where one stands on a line. */
export function replaceInLine(old: unknown, value: Json, source: Source): Splice {
  const insert = isPlain(value) ? renderScalar(value, isScalar(old) ? old : undefined) : renderFlow(value);
  const from = startOf(old);
  const gap = /[\s[{,]/.test(source.text[from - 1] ?? ' ') ? '' : ' ';
  return { from, to: endOf(old, source), insert: gap + insert };
}

function isPlain(value: Json): boolean {
  return typeof value !== 'object' || value === null;
}

/** Just after the colon that ends a key. */
function colonAfter(end: number, { text }: Source): number {
  return text.indexOf(':', end) + 1;
}

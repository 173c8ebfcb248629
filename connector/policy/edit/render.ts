import { Scalar, stringify } from 'yaml';
import { isRecord, type Json } from './json.ts';

/** A collection that is longer, or has more keys, is written one a line. */
const WIDTH = 100;
const KEYS = 4;

/** A scalar as it may stand anywhere on a line, in the quotes of the one that it replaces. */
export function renderScalar(value: Json, like?: Scalar): string {
  const scalar = new Scalar(value);
  if (like?.type?.startsWith('QUOTE')) scalar.type = like.type;
  const list = stringify([scalar], {
    collectionStyle: 'flow',
    lineWidth: 0,
    singleQuote: like?.type !== Scalar.QUOTE_DOUBLE,
  });
  return list.trim().slice(1, -1).trim();
}

/** On one line: `{ a: [b, c] }`. */
export function renderFlow(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(renderFlow).join(', ')}]`;
  if (!isRecord(value)) return renderScalar(value);
  const pairs = Object.entries(value).map(([key, part]) => `${renderScalar(key)}: ${renderFlow(part)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

/** What stands after `key:` or `-` in a block whose keys or dashes begin at `column`. */
export function renderAfter(mark: ':' | '-', value: Json, column: number, eol: string): string {
  const flow = renderFlow(value);
  if (fitsOnLine(value, flow, column)) return ` ${flow}`;
  const lines = blockLines(value, column + 2, eol);
  // The first key of an item stands on the line of its dash.
  if (mark === '-') return ` ${lines.join(eol).trimStart()}`;
  return eol + lines.join(eol);
}

/** A collection one a line, whether or not it fits. */
export function blockLines(value: Json, column: number, eol: string): readonly string[] {
  const pad = ' '.repeat(column);
  if (Array.isArray(value) && value.length > 0)
    return value.map((item) => `${pad}-${renderAfter('-', item, column, eol)}`);
  if (!isRecord(value) || Object.keys(value).length === 0) return [pad + renderFlow(value)];
  return Object.entries(value).map(
    ([key, part]) => `${pad}${renderScalar(key)}:${renderAfter(':', part, column, eol)}`,
  );
}

function fitsOnLine(value: Json, flow: string, column: number): boolean {
  if (typeof value !== 'object' || value === null || flow === '{}' || flow === '[]') return true;
  if (column + flow.length > WIDTH) return false;
  return Array.isArray(value)
    ? !value.some((item) => isRecord(item) && Object.keys(item).length > 1)
    : Object.keys(value).length <= KEYS;
}

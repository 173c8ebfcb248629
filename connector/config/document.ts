import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import type { Place, Problem } from '../../shared/problem.ts';
import { configProblems } from './problems.ts';

/** A YAML file with the way back from a path in it to a line and a column. */
export interface ConfigDocument {
  /** Plain data; an empty file is an empty mapping. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** The place of the deepest part of `path` that is written; of its key rather than its value with `key`. */
  placeOf(path: readonly PropertyKey[], what?: 'key'): Place;
  /** How many characters stand before the text of a value: 1 where it is in quotes. */
  quoteAt(path: readonly PropertyKey[]): number;
}

/** Reads YAML text; syntax errors are problems with their place, never exceptions. */
export function readDocument(text: string, file: string): ConfigDocument {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const at = (offset: number, path?: string): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col, ...(path ? { path } : {}) };
  };
  return {
    value: document.errors.length > 0 ? {} : (document.toJS() ?? {}),
    problems: document.errors.map((error) =>
      configProblems.CONFIG_SYNTAX({ detail: error.message }, { place: at(error.pos[0]), cause: error }),
    ),
    placeOf: (path, what) => at(offsetOf(document.contents, path, what === 'key'), path.join('.')),
    quoteAt: (path) => (/^["']/.test(text.slice(offsetOf(document.contents, path, false))) ? 1 : 0),
  };
}

function offsetOf(root: Node | null, path: readonly PropertyKey[], wantsKey: boolean): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const [index, part] of path.entries()) {
    const last = index === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(part));
      if (!pair) return offset;
      offset = startOf(last && !wantsKey ? (pair.value ?? pair.key) : pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(part)];
      offset = startOf(node) ?? offset;
    } else return offset;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}

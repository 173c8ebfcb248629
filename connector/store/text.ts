import { storeProblems } from './problems.ts';

/** An escaped null character or lone surrogate: its backslash is not itself escaped. */
const UNSTORABLE_ESCAPE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89ab][0-9a-f]{2}|d[c-f][0-9a-f]{2})/i;

/**
 * PostgreSQL refuses null characters and both databases change lone surrogates: refused before either sees them.
 * @throws Problem STORE_TEXT
 */
export function assertStorable(parameters: readonly unknown[]): void {
  for (const value of parameters) {
    if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed())) {
      throw storeProblems.STORE_TEXT({});
    }
  }
}

/**
 * The JSON text of a value, for a JSON column.
 * @throws Problem STORE_TEXT
 */
export function toJson(value: unknown): string {
  const text = JSON.stringify(value);
  if (UNSTORABLE_ESCAPE.test(text)) throw storeProblems.STORE_TEXT({});
  return text;
}

type Present<T> = { [K in keyof T as null extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as null extends T[K] ? K : never]?: NonNullable<T[K]>;
};

/** The same object without its null properties: a column is null where the model has no property at all. */
export function withoutNulls<T extends object>(row: T): Present<T> {
  const present: Record<string, unknown> = {};
  // Of rows, which inherit nothing: a list of entries for each would cost more than reading the row.
  for (const name in row) if (row[name] !== null) present[name] = row[name];
  return present as Present<T>;
}

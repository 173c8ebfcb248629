import type { Json } from '../../../store/store.ts';
import { isObject } from '../json.ts';

/** What stands at `path`. */
export function valueAt(whole: Json, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, name) => (isObject(value) ? value[name] : undefined), whole);
}

/** A copy with `value` at `path`; undefined removes it, and what it leaves empty above it. */
export function withValueAt(whole: Json, path: readonly string[], value: unknown): Json {
  const [name, ...rest] = path;
  if (name === undefined) return whole;
  const inner = whole[name];
  const under = rest.length > 0 ? withValueAt(isObject(inner) ? inner : {}, rest, value) : value;
  const empty = under === undefined || (rest.length > 0 && Object.keys(under as Json).length === 0);
  if (!empty) return { ...whole, [name]: under };
  const { [name]: _removed, ...others } = whole;
  return others;
}

import type { Json } from '../../store/store.ts';

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `right` laid over `left`, objects member by member down to `depth`; neither is changed. */
export function overlay(left: Json, right: Json, depth: number): Json {
  const joined = Object.entries(right).map(([name, value]) => {
    const under = Object.hasOwn(left, name) ? left[name] : undefined;
    const isMerged = depth > 1 && isObject(under) && isObject(value);
    return [name, isMerged ? overlay(under, value, depth - 1) : value] as const;
  });
  return { ...left, ...Object.fromEntries(joined) };
}

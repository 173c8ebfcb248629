import { isDeepStrictEqual } from 'node:util';
import type { Json } from '../../../store/store.ts';
import { isObject } from '../json.ts';

/** One attribute that a write has changed, by its path; without a value when it is unassigned now. */
export interface Difference {
  readonly path: string;
  readonly value?: unknown;
}

/** What two states of a resource differ in: whole attributes, those of an extension under the extension's URN. */
export function differences(before: Json, after: Json, under = ''): readonly Difference[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name): readonly Difference[] => {
    const [old, value] = [before[name], after[name]];
    if (isDeepStrictEqual(old, value)) return [];
    // Only the URN of an extension has colons (RFC 7643 section 3.3).
    if (under === '' && name.includes(':'))
      return differences(isObject(old) ? old : {}, isObject(value) ? value : {}, `${name}:`);
    return [value === undefined ? { path: `${under}${name}` } : { path: `${under}${name}`, value }];
  });
}

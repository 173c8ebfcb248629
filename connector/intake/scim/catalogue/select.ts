import type { Predicate, Target } from '../../../store/predicate.ts';
import type { Found, Json, Page, Sort } from '../../../store/store.ts';
import { satisfies } from '../evaluate.ts';
import { valueAt } from '../patch/nested.ts';

/** One page of resources that are in memory, as the store would answer it of those that it keeps. */
export function select(
  all: readonly Json[],
  where: Predicate | undefined,
  sort: Sort | undefined,
  { offset, limit }: Page,
): Found<Json> {
  const found = where ? all.filter((resource) => holds(resource, where)) : all;
  const sorted = sort && 'path' in sort.by ? sortBy(found, sort.by.path, sort.descending) : found;
  return { total: found.length, items: sorted.slice(offset, offset + limit) };
}

function holds(resource: Json, predicate: Predicate): boolean {
  switch (predicate.kind) {
    case 'and':
      return predicate.of.every((part) => holds(resource, part));
    case 'or':
      return predicate.of.some((part) => holds(resource, part));
    case 'not':
      return !holds(resource, predicate.of);
    case 'some': {
      const list = valueAt(resource, predicate.path);
      return Array.isArray(list) && list.some((element: Json) => satisfies(element, predicate.where));
    }
    case 'compare':
    case 'present':
      // The resource is an element of the list that is searched.
      return satisfies(resource, { ...predicate, target: inside(predicate.target) });
    case 'member':
    case 'memberWhere':
    case 'never':
      return false;
  }
}

function inside(target: Target): Target {
  return 'path' in target ? { element: target.path } : target;
}

/** As RFC 7644 section 3.4.2.3 and the store have it: what has no value is last ascending, first descending. */
function sortBy(all: readonly Json[], path: readonly string[], descending: boolean): readonly Json[] {
  const keyed = all.map((resource) => ({ resource, key: keyOf(valueAt(resource, path)) }));
  return keyed
    .toSorted((a, b) => (descending ? compare(b.key, a.key) : compare(a.key, b.key)))
    .map(({ resource }) => resource);
}

type Key = string | number | undefined;

function keyOf(value: unknown): Key {
  if (typeof value === 'string') return value.normalize('NFKC').toLowerCase();
  return typeof value === 'boolean' || typeof value === 'number' ? Number(value) : undefined;
}

function compare(a: Key, b: Key): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return a < b ? -1 : 1;
}

import { parse, type Compare, type Filter } from 'scim2-parse-filter';
import type { Person } from '../../shared/model/person.ts';
import { attributeOf } from '../../shared/model/attribute.ts';

type Value = string | number | boolean;
type Predicate = (person: Person) => boolean;

/** The one value that a filter asks one attribute for; undefined for any other filter. Both folded. */
export function soughtBy(text: string): { attribute: string; value: string } | undefined {
  try {
    const filter = parse(text);
    if (filter.op !== 'eq' || typeof filter.compValue !== 'string') return undefined;
    return { attribute: filter.attrPath.toLowerCase(), value: foldText(filter.compValue) };
  } catch {
    return undefined;
  }
}

/** The attributes that a filter looks at, as it writes them; a text that is no filter looks at none. */
export function attributesIn(text: string): readonly string[] {
  try {
    return pathsOf(parse(text));
  } catch {
    return [];
  }
}

function pathsOf(filter: Filter): readonly string[] {
  if ('filters' in filter) return filter.filters.flatMap(pathsOf);
  return 'filter' in filter ? pathsOf(filter.filter) : [filter.attrPath];
}

/** A text as filters compare it. */
export function foldText(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/**
 * Compiles a SCIM filter (RFC 7644 section 3.4.2.2) to a total predicate: an unknown attribute makes its comparison
 * false, of several values one is enough, texts compare without case. A text that is no filter holds for nobody:
 * the policy's loader refuses it, the engine never throws.
 */
export function compileFilter(text: string): Predicate {
  try {
    return compile(parse(text));
  } catch {
    return () => false;
  }
}

function compile(filter: Filter): Predicate {
  switch (filter.op) {
    case 'and': {
      const parts = filter.filters.map(compile);
      return (person) => parts.every((part) => part(person));
    }
    case 'or': {
      const parts = filter.filters.map(compile);
      return (person) => parts.some((part) => part(person));
    }
    case 'not': {
      const part = compile(filter.filter);
      return (person) => !part(person);
    }
    case 'pr':
      return (person) => valuesOf(person, filter.attrPath).length > 0;
    case '[]':
      // People keep no attribute with parts: nothing can hold inside it.
      return () => false;
    case 'eq':
    case 'ne':
    case 'co':
    case 'sw':
    case 'ew':
    case 'gt':
    case 'ge':
    case 'lt':
    case 'le':
      return comparison(filter);
  }
}

function comparison({ op, attrPath, compValue }: Compare): Predicate {
  // RFC 7643 section 2.5: null means that there is no value.
  if (compValue === null)
    return (person) => {
      const absent = valuesOf(person, attrPath).length === 0;
      return op === 'eq' ? absent : op === 'ne' && !absent;
    };
  const wanted = fold(compValue);
  return (person) => valuesOf(person, attrPath).some((value) => holds(op, alike(value, wanted), wanted));
}

function holds(op: Compare['op'], value: Value, wanted: Value): boolean {
  switch (op) {
    case 'eq':
      return value === wanted;
    case 'ne':
      return value !== wanted;
    case 'co':
      return String(value).includes(String(wanted));
    case 'sw':
      return String(value).startsWith(String(wanted));
    case 'ew':
      return String(value).endsWith(String(wanted));
    case 'gt':
      return value > wanted;
    case 'ge':
      return value >= wanted;
    case 'lt':
      return value < wanted;
    case 'le':
      return value <= wanted;
  }
}

function valuesOf(person: Person, path: string): readonly Value[] {
  const value = attributeOf(person, path);
  const values = typeof value === 'object' ? value : value === undefined ? [] : [value];
  return values.filter((item) => item !== '');
}

/** Directories write numbers and booleans as text: "42", "TRUE". They are compared as what the filter asks for. */
function alike(value: Value, wanted: Value): Value {
  if (typeof value === typeof wanted) return fold(value);
  if (typeof wanted === 'number') return Number(value);
  return fold(String(value)) === String(wanted) ? wanted : fold(String(value));
}

function fold<T extends Value>(value: T): T | string {
  return typeof value === 'string' ? foldText(value) : value;
}

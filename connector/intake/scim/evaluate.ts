import type { Comparison, Predicate } from '../../store/predicate.ts';

type Element = Readonly<Record<string, unknown>>;

/**
 * Whether one element of a multi-valued attribute satisfies a value path's condition, as the store would judge it:
 * what is absent differs from every value and compares with none.
 */
export function satisfies(element: Element, predicate: Predicate): boolean {
  switch (predicate.kind) {
    case 'and':
      return predicate.of.every((part) => satisfies(element, part));
    case 'or':
      return predicate.of.some((part) => satisfies(element, part));
    case 'not':
      return !satisfies(element, predicate.of);
    case 'compare':
      return matches(read(element, predicate.target), predicate.op, predicate.value, predicate.caseExact);
    case 'present': {
      const value = read(element, predicate.target);
      return value !== undefined && value !== null && value !== '';
    }
    // Value paths do not nest (RFC 7644 section 3.5.2).
    case 'some':
    case 'member':
    case 'memberWhere':
    case 'never':
      return false;
  }
}

/** `value op wanted`, where strings are compared by their folded form unless `caseExact`. */
export function matches(value: unknown, op: Comparison, wanted: unknown, caseExact: boolean): boolean {
  if (op === 'ne') return !matches(value, 'eq', wanted, caseExact);
  if (typeof value !== typeof wanted) return false;
  const [left, right] = [comparable(value, caseExact), comparable(wanted, caseExact)];
  switch (op) {
    case 'eq':
      return left === right;
    case 'co':
      return String(left).includes(String(right));
    case 'sw':
      return String(left).startsWith(String(right));
    case 'ew':
      return String(left).endsWith(String(right));
    case 'gt':
      return left > right;
    case 'ge':
      return left >= right;
    case 'lt':
      return left < right;
    case 'le':
      return left <= right;
  }
}

function comparable(value: unknown, caseExact: boolean): string | number | boolean {
  if (typeof value === 'string') return caseExact ? value : value.normalize('NFKC').toLowerCase();
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

function read(element: Element, target: Extract<Predicate, { kind: 'compare' }>['target']): unknown {
  if (!('element' in target)) return undefined;
  return target.element.reduce<unknown>(
    (value, name) => (typeof value === 'object' && value !== null ? (value as Element)[name] : undefined),
    element,
  );
}

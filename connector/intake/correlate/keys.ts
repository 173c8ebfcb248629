import { attributeOf } from '../../../shared/model/attribute.ts';
import type { AttributeValue, Person } from '../../../shared/model/person.ts';

/** What a person is correlated by: the value of each attribute that has one, folded. */
export function keysOf(person: Person, by: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    by.flatMap((name) => {
      const value = single(attributeOf(person, name));
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

/** Several values name nobody: which of them is the human's own is not known. */
function single(value: AttributeValue | undefined): string | undefined {
  const one = typeof value === 'object' ? (value.length === 1 ? value[0] : undefined) : value;
  if (one === undefined || typeof one === 'boolean') return undefined;
  return String(one).normalize('NFKC').trim().toLowerCase() || undefined;
}

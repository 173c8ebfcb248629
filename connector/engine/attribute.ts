import { attributeOf } from '../../shared/model/attribute.ts';
import type { Person } from '../../shared/model/person.ts';

/** An attribute's values as texts; none when it is unknown. */
export function textsOf(person: Person, name: string): readonly string[] {
  const value = attributeOf(person, name);
  if (value === undefined) return [];
  return typeof value === 'object' ? value : [String(value)];
}

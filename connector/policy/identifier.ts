import { PERSON_FIELDS } from '../../shared/model/attribute.ts';
import type { Person } from '../../shared/model/person.ts';

/**
 * The key of a person's account by a portal's template: `{userName}`, any attribute by its name, and `{email.local}`
 * for what stands before the first @. Undefined when an attribute is missing or empty: no key is ever guessed.
 */
export function accountKey(template: string, person: Person): string | undefined {
  let complete = true;
  const key = template.replaceAll(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = valueOf(person, name);
    if (!value) complete = false;
    return value ?? '';
  });
  return complete && key !== '' ? key : undefined;
}

function valueOf(person: Person, name: string): string | undefined {
  const whole = attribute(person, name);
  if (whole !== undefined || !name.endsWith('.local')) return whole;
  return attribute(person, name.slice(0, -'.local'.length))?.split('@')[0];
}

/** One of the person's own fields, else what the source wrote; without case. Of several values the first. */
function attribute(person: Person, name: string): string | undefined {
  const folded = name.toLowerCase();
  const field = PERSON_FIELDS.find((known) => known.toLowerCase() === folded);
  const own = field === undefined ? undefined : person[field];
  if (own !== undefined) return own;
  const value = Object.entries(person.attributes).find(([key]) => key.toLowerCase() === folded)?.[1];
  const first = typeof value === 'object' ? value[0] : value;
  return first === undefined ? undefined : String(first);
}

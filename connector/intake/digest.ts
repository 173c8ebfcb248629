import { hash } from 'node:crypto';
import type { Group } from '../../shared/model/group.ts';
import type { Person } from '../../shared/model/person.ts';

/** 132 bits of SHA-256: one is kept in memory for everybody. */
const LENGTH = 22;
/** A part of a text keeps the whole of it in memory; what is read back from here is a text of its own. */
const scratch = Buffer.alloc(64);

/**
 * What an unchanged entry is recognised by: a hash over everything that its source says of it, in one order.
 * Our own id is left out, so that the digest depends on the source alone.
 */
export function digestOf(entry: Omit<Person, 'id'> | Omit<Group, 'id'>): string {
  scratch.write(hash('sha256', canonical(entry, entryOrder, 'id'), 'base64url'), 'latin1');
  return scratch.toString('latin1', 0, LENGTH);
}

/** The names of the last object, as given and in order: the next one mostly has the same. */
interface Order {
  given: readonly string[];
  sorted: readonly string[];
}

const entryOrder: Order = { given: [], sorted: [] };
const attributesOrder: Order = { given: [], sorted: [] };

/** Every text with its length before it, so that no text can look like the end of another. */
function canonical(value: object, order: Order, without?: string): string {
  let text = '';
  for (const name of sortedNames(value, order)) {
    const inner: unknown = value[name as keyof typeof value];
    if (inner === undefined || name === without) continue;
    text += `${name}=${partOf(inner)}`;
  }
  return text;
}

function partOf(value: unknown): string {
  if (typeof value === 'string') return `${value.length}:${value}`;
  if (Array.isArray(value)) return `[${value.length}${value.map(partOf).join('')}`;
  if (typeof value === 'object' && value !== null) return `{${canonical(value, attributesOrder)}}`;
  return JSON.stringify(value);
}

function sortedNames(value: object, order: Order): readonly string[] {
  const names = Object.keys(value);
  const { given } = order;
  if (names.length !== given.length || names.some((name, index) => name !== given[index])) {
    order.given = names;
    order.sorted = names.toSorted();
  }
  return order.sorted;
}

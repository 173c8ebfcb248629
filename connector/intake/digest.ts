import { hash } from 'node:crypto';
import type { Group } from '../../shared/model/group.ts';
import type { Person } from '../../shared/model/person.ts';

/**
 * What an unchanged entry is recognised by: SHA-256 over everything that its source says of it, in one order.
 * Our own id is left out, so that the digest depends on the source alone.
 */
export function digestOf(entry: Omit<Person, 'id'> | Omit<Group, 'id'>): string {
  return hash('sha256', JSON.stringify(inOrder({ ...entry, id: undefined })), 'base64url');
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value) || value === null || typeof value !== 'object') return value;
  const pairs = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return pairs.map(([name, inner]) => [name, inOrder(inner)]);
}

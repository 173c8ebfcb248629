import type { DirectoryEntry, EntryValue } from './entry.ts';

/** The immutable identifiers of directories, in the order in which they are looked for. */
export const KEY_ATTRIBUTES = ['entryUUID', 'objectGUID', 'nsUniqueId'] as const;

/**
 * The immutable key of an entry, always written the same way: entryUUID (RFC 4530), objectGUID as the UUID
 * that Active Directory's own tools show, nsUniqueId (389 Directory Server), or the attribute that is named.
 * Undefined when the entry has none: a DN is never a key, since a rename changes it.
 */
export function keyOf(entry: DirectoryEntry, attribute?: string): string | undefined {
  for (const name of attribute === undefined ? KEY_ATTRIBUTES : [attribute]) {
    const value = entry.attributes.get(name.toLowerCase())?.[0];
    if (value !== undefined && value.length > 0) return keyText(name, value);
  }
  return undefined;
}

const GUIDS: ReadonlySet<string> = new Set(['objectguid', 'ms-ds-consistencyguid']);

function keyText(attribute: string, value: EntryValue): string {
  if (typeof value === 'string') return /^[0-9a-f-]+$/i.test(value) ? value.toLowerCase() : value;
  return GUIDS.has(attribute.toLowerCase()) && value.length === 16 ? guidText(value) : value.toString('hex');
}

/** MS-DTYP section 2.3.4: the first three fields are little-endian. */
function guidText(bytes: Buffer): string {
  const flipped = (from: number, to: number) =>
    Buffer.from(bytes.subarray(from, to).toReversed()).toString('hex');
  const rest = bytes.toString('hex');
  return [flipped(0, 4), flipped(4, 6), flipped(6, 8), rest.slice(16, 20), rest.slice(20)].join('-');
}

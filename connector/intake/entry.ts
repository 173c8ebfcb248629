/** A value of a directory attribute; binary ones (objectGUID, a photo) stay bytes. */
export type EntryValue = string | Buffer;

/** One entry as a directory or an LDIF file has it, free of the shapes of either. */
export interface DirectoryEntry {
  readonly dn: string;
  /** By attribute name in lower case, options included; a present name has at least one value. */
  readonly attributes: ReadonlyMap<string, readonly EntryValue[]>;
}

/**
 * The text values of one attribute; attribute names have no case (RFC 4512 section 2.5).
 * Blank values are left out, and so are those with a null character, which no database keeps as text.
 */
export function texts(entry: DirectoryEntry, name: string): readonly string[] {
  const values = entry.attributes.get(name.toLowerCase()) ?? NONE;
  return values.every(isText) ? values : values.filter(isText);
}

const NONE: readonly EntryValue[] = [];

/** The first text value, as directories put the preferred one first by custom. */
export function firstText(entry: DirectoryEntry, name: string): string | undefined {
  return entry.attributes.get(name.toLowerCase())?.find(isText);
}

const isText = (value: EntryValue): value is string =>
  typeof value === 'string' && !isBlank(value) && !value.includes('\0');

/** Nearly every value begins with a letter: then there is no need to trim it. */
const isBlank = (value: string): boolean => !(value.charCodeAt(0) > 0x20) && value.trim() === '';

/** Attributes whose bytes are no text even where they happen to be UTF-8, in lower case. */
const BINARY: ReadonlySet<string> = new Set(['objectguid', 'ms-ds-consistencyguid', 'objectsid', 'guid']);

export const isBinary = (name: string): boolean => BINARY.has(name) || name.endsWith(';binary');

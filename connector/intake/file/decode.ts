/** UTF-8 needs at most four bytes a character (RFC 3629): a cut leaves at most three of one. */
const LONGEST_REMAINDER = 3;

/**
 * The text of a file: UTF-8, else Windows-1252, in which Excel writes CSV in France. Without a byte order mark.
 * A character that the end of the file cuts in two is dropped: the text then lacks its final line break.
 */
export function decodeText(bytes: Uint8Array): string {
  for (let dropped = 0; dropped <= Math.min(LONGEST_REMAINDER, bytes.length); dropped++) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, bytes.length - dropped));
    } catch {
      // Not UTF-8 so far: one byte less may be.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes);
}

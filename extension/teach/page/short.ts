const LONGEST = 300;

/** A text in one line, cut where prose begins. */
export function short(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST);
}

/** Each once, without the empty ones, the first `most`. */
export function distinct(texts: readonly string[], most: number): string[] {
  return [...new Set(texts.map(short))].filter((text) => text !== '').slice(0, most);
}

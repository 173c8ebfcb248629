/** A text as people type it when they search: without case, accents and runs of spaces. */
export function searchable(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/['’]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Whether every word of the query lies in a text that {@link searchable} has prepared; an empty query fits everything. */
export function found(query: string, text: string): boolean {
  return searchable(query)
    .split(' ')
    .every((word) => text.includes(word));
}

/**
 * The form in which names are compared without case: NFKC, then lower case, so that `ﬁ`, full-width letters and
 * decomposed accents meet their plain forms. Done here rather than in SQL: both databases then agree on the columns.
 */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** What a person calls the pages of a match pattern: `https://www.intratone.info/*` → www.intratone.info. */
export function siteName(pattern: string): string {
  return pattern.replace(/^(?:https?|\*):\/\//, '').replace(/\/\*?$/, '');
}

/** A style sheet for a shadow root: no page's content security policy forbids one that is constructed. */
export function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** On A4, black on white: rows are not cut, and an account that fits on a page is not cut either. */
export function styleOf(footer: string): string {
  return `
@page { size: A4; margin: 14mm 12mm 16mm;
  @bottom-left { content: ${cssString(footer)}; font: 8pt system-ui, sans-serif; color: #555; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt system-ui, sans-serif; color: #555; } }
* { box-sizing: border-box; }
html { color-scheme: light; background: #fff; color: #111; }
body { font: 10pt/1.35 system-ui, sans-serif; max-width: 190mm; margin: 8mm auto; padding: 0 4mm; }
h1 { font-size: 15pt; margin: 0 0 2mm; }
h2 { font-size: 12pt; margin: 6mm 0 2mm; break-after: avoid; }
.facts { margin: 0 0 4mm; padding-left: 5mm; }
.identity { color: #555; font-size: 8.5pt; margin-top: 6mm; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; margin-top: 5mm; break-inside: avoid; }
col.where { width: 19%; } col.why { width: 30%; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { vertical-align: top; text-align: left; padding: 1.2mm 2mm; overflow-wrap: anywhere; }
td { border-top: 0.2mm solid #ccc; }
.account th { font-size: 11pt; border-bottom: 0.3mm solid #111; padding-left: 0; }
.columns th { font-size: 7.5pt; font-weight: 400; color: #555; padding-bottom: 0; }
.account .quiet { font-weight: 400; }
.quiet { color: #444; }
ul.tasks { list-style: none; margin: 0; padding: 0; }
ul.tasks.many { columns: 2; column-gap: 4mm; }
ul.tasks li { break-inside: avoid; padding-left: 6mm; text-indent: -6mm; margin-bottom: 0.8mm; }
input { width: 3.6mm; height: 3.6mm; margin: 0 2.4mm 0 0; vertical-align: -0.5mm; accent-color: #111; }
.details { display: block; text-indent: 0; font-size: 8.5pt; color: #444; }
.why { font-size: 8.5pt; color: #444; }
td p { margin: 0 0 1mm; }
ul.tasks + ul.tasks { margin-top: 1.5mm; }
.note { border-left: 0.6mm solid #111; padding-left: 2mm; font-size: 8.5pt; }
@media print { body { margin: 0; padding: 0; max-width: none; } }
`;
}

/** Any text as a CSS string: every other character by its number (CSS Syntax, section 4.3.7). */
function cssString(text: string): string {
  const safe = text.replaceAll(/[^a-z0-9 .,:()/-]/giu, (one) => `\\${one.codePointAt(0)!.toString(16)} `);
  return `"${safe}"`;
}

import type { PreviewItem } from '../../intake/preview/items.ts';
import { announced } from '../colon.ts';
import { hang } from '../table.ts';
import type { Terminal } from '../terminal.ts';

const STYLE = { '+': 'green', '−': 'red', '~': 'yellow' } as const;

/** One line an item: what, where, and why. */
export function printItems(terminal: Terminal, items: readonly PreviewItem[]): void {
  const { locale, width } = terminal;
  for (const { sign, name, dn, reason } of items) {
    const what = dn === undefined ? name : `${name} (${dn})`;
    const lines = hang(`    ${sign} `, announced(what, reason[locale], locale), width);
    for (const line of lines) terminal.print(terminal.style(STYLE[sign], line));
  }
}

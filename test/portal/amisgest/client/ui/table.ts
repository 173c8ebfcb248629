import { type Child, h } from '../h.ts';
import { design, say } from '../site.ts';

export interface Row {
  readonly cells: readonly Child[];
  readonly open?: () => void;
}

/** A table, of table elements or of boxes with their roles; a row opens by a double click (X4). */
export function table(columns: readonly string[], rows: readonly Row[]): HTMLElement {
  const isTable = design.variant('table', 2) === 0;
  const part = (tag: string, role: string, look: string, children: Child, press?: () => void): HTMLElement =>
    h(
      isTable ? tag : 'div',
      {
        ...(!isTable && { role }),
        class: design.className(`${look}${isTable ? '' : ' box'}`),
        ...(press && { dblclick: press }),
      },
      children,
    );
  const head = part(
    'tr',
    'row',
    'row',
    columns.map((column) => part('th', 'columnheader', 'heading cell', say(column))),
  );
  const body = rows.map(({ cells, open }) =>
    part(
      'tr',
      'row',
      'row',
      cells.map((cell) => part('td', 'cell', 'cell', cell)),
      open,
    ),
  );
  return part('table', 'table', 'table', [
    part('thead', 'rowgroup', 'row group', head),
    part('tbody', 'rowgroup', 'row group', body),
  ]);
}

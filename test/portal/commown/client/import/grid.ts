import type { ExportField, Preview } from '../../wire.ts';
import { h } from '../base/h.ts';

/** The first rows of the file under what each column will be. */
export function previewGrid(
  { headers, rows }: Preview,
  fields: readonly string[],
  known: readonly ExportField[],
  match: (column: number, field: string) => void,
): HTMLElement {
  const matcher = (header: string, column: number): HTMLElement => {
    const select = h(
      'select',
      {
        class: 'oe_import_match_field',
        'aria-label': header,
        change: () => match(column, select.value),
      },
      h('option', { value: '' }, 'Ne pas importer'),
      known.map(({ name, label }) => h('option', { value: name }, label)),
    ) as HTMLSelectElement;
    select.value = fields[column] ?? '';
    return h('td', {}, select);
  };
  return h(
    'div',
    { class: 'table-responsive' },
    h(
      'table',
      { class: 'table table-striped oe_import_grid' },
      h(
        'thead',
        {},
        h(
          'tr',
          { class: 'oe_import_grid-header' },
          headers.map((header) => h('th', { class: 'oe_import_grid-cell' }, header)),
        ),
        h('tr', { class: 'oe_import_fields' }, headers.map(matcher)),
      ),
      h(
        'tbody',
        {},
        rows.map((row) =>
          h(
            'tr',
            { class: 'oe_import_grid-row' },
            headers.map((_, column) => h('td', { class: 'oe_import_grid-cell' }, row[column] ?? '')),
          ),
        ),
      ),
    ),
  );
}

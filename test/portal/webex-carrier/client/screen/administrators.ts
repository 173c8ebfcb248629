import type { App } from '../app.ts';
import { button, heading } from '../control.ts';
import type { Row } from '../contract.ts';
import { el } from '../dom.ts';
import { pagedList } from '../paged-list.ts';

/** Screen 3: the administrators of the group (R7); a click on a row opens it. */
export function administratorsScreen(app: App): HTMLElement {
  const { words } = app;
  const columns = [words.username, words.name, words.email, words.sites, words.status, words.parent];
  return el(
    'div',
    { class: 'page' },
    heading(2, 'title', words['manage-admins']),
    button(words.createAdministrator, () => app.go('/administrators/new'), { class: 'btn primary' }),
    pagedList<Row>({
      words,
      placeholder: words.searchAdministrators,
      path: 'administrators',
      draw: (rows) =>
        el(
          'div',
          { class: 'scroll' },
          el(
            'table',
            { class: 'table' },
            el(
              'thead',
              {},
              el(
                'tr',
                {},
                columns.map((column) => el('th', { scope: 'col' }, column)),
              ),
            ),
            el(
              'tbody',
              {},
              rows.map((row) => line(app, row)),
            ),
          ),
        ),
    }),
  );
}

function line({ words, go }: App, row: Row): HTMLElement {
  const open = (): void => go(`/administrators/${row.id}`);
  const cells = [
    row.username,
    row.name,
    row.email,
    String(row.sites),
    row.active ? words.active : words.disabled,
    row.parent,
  ];
  return el(
    'tr',
    { class: 'clickable', onclick: open },
    cells.map((cell) => el('td', {}, cell)),
  );
}

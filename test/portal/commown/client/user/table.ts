import type { UserRecord } from '../../wire.ts';
import type { App } from '../app.ts';
import { roleBadge, rolesOf } from '../base/badge.ts';
import { checkBox } from '../base/check-box.ts';
import { h } from '../base/h.ts';
import type { Query } from '../control/query.ts';

/** Rows under a title that folds them, or all rows without one. */
export interface Section {
  readonly title?: string;
  readonly fold?: () => void;
  readonly records: readonly UserRecord[];
}

const COLUMNS = ['Prénom', 'Nom', 'Courriel', 'N° de téléphone', 'Équipe', 'Rôle(s)', 'Statut de connexion'];

/** Which record a row is, for the client only: a property of the element, in no attribute (trap of section 5). */
const recordOf = new WeakMap<HTMLElement, UserRecord>();

/** The list's table. The box of its header ticks what is on the page. */
export function userTable(app: App, query: Query, sections: readonly Section[]): HTMLElement {
  const visible = sections.flatMap(({ records }) => records);
  const tickAll = (on: boolean): void => {
    query.headerTicked = on;
    query.ticked.clear();
    if (on) for (const { id } of visible) query.ticked.add(id);
    app.redraw();
  };
  return h(
    'div',
    { class: 'table-responsive' },
    h(
      'table',
      { class: 'o_list_view table table-sm table-hover table-striped' },
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          h('th', { class: 'o_list_record_selector' }, checkBox(query.headerTicked, tickAll)),
          COLUMNS.map((column) => h('th', { class: 'o_column_sortable' }, column)),
        ),
      ),
      h(
        'tbody',
        {},
        sections.map(({ title, fold, records }) => [
          title !== undefined && groupRow(title, fold),
          records.map((user) => row(app, query, user)),
        ]),
      ),
    ),
  );
}

const groupRow = (title: string, fold?: () => void): HTMLElement =>
  h(
    'tr',
    { class: 'o_group_header', click: fold },
    h('th', { class: 'o_group_name', colspan: COLUMNS.length + 1 }, title),
  );

function row(app: App, query: Query, user: UserRecord): HTMLElement {
  const { firstName, lastName, email, phone, teamPath, status } = user;
  const tick = (on: boolean): void => {
    if (on) query.ticked.add(user.id);
    else query.ticked.delete(user.id);
    query.headerTicked &&= on;
    app.redraw();
  };
  const roles = rolesOf(app.session, user).map((role) => roleBadge(role, false));
  const line = h(
    'tr',
    { class: 'o_data_row', click: () => open(app, line) },
    h(
      'td',
      { class: 'o_list_record_selector', click: (event) => event.stopPropagation() },
      checkBox(query.ticked.has(user.id), tick),
    ),
    [firstName, lastName, email, phone, teamPath, roles, app.session.statuses[status]].map((content) =>
      h('td', { class: 'o_data_cell' }, content),
    ),
  );
  recordOf.set(line, user);
  return line;
}

function open(app: App, line: HTMLElement): void {
  const user = recordOf.get(line);
  if (user) app.go({ action: 'users', view: 'form', id: user.id });
}

import type { UserRecord } from '../../wire.ts';
import type { App, Screen } from '../app.ts';
import { roleBadge, rolesOf, statusIcon } from '../base/badge.ts';
import { act } from '../base/dialog.ts';
import { h } from '../base/h.ts';
import { controller } from '../control/panel.ts';
import { pager } from '../control/pager.ts';
import { untick, userQuery as query } from '../control/query.ts';
import { searchOptions, searchView } from '../control/search.ts';
import { switcher } from '../control/switcher.ts';
import { createButtons } from './buttons.ts';
import { loadUsers } from './load.ts';

const PAGE_SIZE = 40;

/** The default view: cards, forty to a page. */
export const userKanban: Screen = async (app) => {
  untick(query);
  query.offset = Math.floor(query.offset / PAGE_SIZE) * PAGE_SIZE;
  const { records, total, teams } = await loadUsers(query, PAGE_SIZE);
  const move = (offset: number): void => {
    query.offset = offset;
    act(app.reload);
  };
  return () =>
    controller(
      {
        breadcrumb: [{ label: 'Utilisateurs' }],
        search: searchView(app, query, teams),
        buttons: createButtons(app, 'kanban'),
        options: searchOptions(app, query),
        pager: pager(query.offset, PAGE_SIZE, total, move),
        switcher: switcher(app, 'kanban'),
      },
      h(
        'div',
        { class: 'o_kanban_view o_kanban_ungrouped' },
        records.map((user) => card(app, user)),
        // Odoo fills the last row up with cards that hold nothing.
        Array.from({ length: 6 }, () => h('div', { class: 'o_kanban_record o_kanban_ghost' })),
      ),
    );
};

function card(app: App, user: UserRecord): HTMLElement {
  const { firstName, lastName, teamPath, phone, email, id } = user;
  const line = (text: string): HTMLElement | false => text !== '' && h('li', {}, text);
  return h(
    'div',
    {
      class: 'oe_kanban_global_click o_kanban_record',
      click: () => app.go({ action: 'users', view: 'form', id }),
    },
    h(
      'div',
      { class: 'o_kanban_image', 'aria-hidden': 'true' },
      `${firstName.charAt(0)}${lastName.charAt(0)}`,
    ),
    h(
      'div',
      { class: 'oe_kanban_details' },
      h('strong', { class: 'o_kanban_record_title' }, h('span', {}, `${firstName} ${lastName}`)),
      statusIcon(app.session, user),
      h(
        'ul',
        {},
        line(teamPath),
        line(phone),
        line(email),
        h(
          'li',
          {},
          rolesOf(app.session, user).map((role) => roleBadge(role, true)),
        ),
      ),
    ),
  );
}

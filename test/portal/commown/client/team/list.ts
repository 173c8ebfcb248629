import type { TeamRecord } from '../../wire.ts';
import type { Screen } from '../app.ts';
import { h } from '../base/h.ts';
import { rpc } from '../base/rpc.ts';
import { controller } from '../control/panel.ts';
import { pager } from '../control/pager.ts';

/** «Équipes» (R31): one column, the path. */
export const teamList: Screen = async (app) => {
  const teams = await rpc<TeamRecord[]>('team/all');
  const { session, go, redraw } = app;
  const create = h(
    'button',
    {
      class: 'btn btn-primary o_list_button_add',
      accesskey: 'c',
      click: () => go({ action: 'teams', view: 'form' }),
    },
    'Créer',
  );
  return () =>
    controller(
      {
        breadcrumb: [{ label: 'Équipes' }],
        buttons: session.mayEdit && create,
        pager: pager(0, 80, teams.length, redraw),
      },
      h(
        'div',
        { class: 'table-responsive' },
        h(
          'table',
          { class: 'o_list_view table table-sm table-hover table-striped' },
          h('thead', {}, h('tr', {}, h('th', { class: 'o_column_sortable' }, 'Nom complet'))),
          h(
            'tbody',
            {},
            teams.map(({ id, path }) =>
              h(
                'tr',
                { class: 'o_data_row', click: () => go({ action: 'teams', view: 'form', id }) },
                h('td', { class: 'o_data_cell' }, path),
              ),
            ),
          ),
        ),
      ),
    );
};

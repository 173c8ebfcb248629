import type { TeamRecord } from '../../wire.ts';
import type { Screen } from '../app.ts';
import { act, confirm } from '../base/dialog.ts';
import { dropdown } from '../base/dropdown.ts';
import { h } from '../base/h.ts';
import { rpc } from '../base/rpc.ts';
import { controller } from '../control/panel.ts';
import { formButtons } from '../form/buttons.ts';
import { group } from '../form/row.ts';
import { teamRow } from '../form/team-row.ts';
import { textRow } from '../form/text-row.ts';

/** A team and its «Équipe parente» (R33). A team in use cannot be deleted (C11). */
export const teamForm: Screen = async (app, { id }) => {
  const teams = await rpc<TeamRecord[]>('team/all');
  const team = teams.find((one) => one.id === id);
  let draft = team ? undefined : { name: '', parent: 0 };
  const list = (): void => app.go({ action: 'teams', view: 'list' });
  const redrawing = (change: () => void) => (): void => {
    change();
    app.redraw();
  };
  const save = async (): Promise<void> => {
    if (team) {
      await rpc('team/write', { id: team.id, values: draft });
      return app.reload();
    }
    const created = await rpc<number>('team/create', { values: draft });
    app.go({ action: 'teams', view: 'form', id: created });
  };
  const remove = async (): Promise<void> => {
    await rpc('team/delete', { id });
    list();
  };
  const menu = (): HTMLElement =>
    dropdown('Action', 'o_dropdown_toggler_btn btn btn-secondary dropdown-toggle', [
      {
        label: 'Supprimer',
        choose: () => confirm('Êtes-vous sûr de vouloir supprimer cet enregistrement ?', () => act(remove)),
      },
    ]);

  return () => {
    const { name, parent } = draft ?? team ?? { name: '', parent: 0 };
    const others = teams.filter((one) => one.id !== id);
    const editing = draft;
    return controller(
      {
        breadcrumb: [{ label: 'Équipes', open: list }, { label: team?.path ?? 'Nouveau' }],
        buttons: formButtons(app, editing !== undefined, {
          edit: redrawing(() => void (draft = { name, parent })),
          discard: team ? redrawing(() => void (draft = undefined)) : list,
          save: () => act(save),
          create: () => app.go({ action: 'teams', view: 'form' }),
        }),
        sidebar: team && !editing && app.session.mayEdit && menu(),
      },
      h(
        'div',
        { class: `o_form_view ${editing ? 'o_form_editable' : 'o_form_readonly'}` },
        h(
          'div',
          { class: 'o_form_sheet_bg' },
          h(
            'div',
            { class: 'o_form_sheet' },
            h(
              'div',
              { class: 'o_group' },
              group([
                textRow('Nom', 'name', name, editing && ((value) => void (editing.name = value))),
                teamRow(
                  'Équipe parente',
                  parent,
                  editing ? others : teams,
                  editing && ((id) => redrawing(() => void (editing.parent = id))()),
                ),
              ]),
            ),
          ),
        ),
      ),
    );
  };
};

import type { Imported, Preview } from '../../wire.ts';
import type { Screen } from '../app.ts';
import { act } from '../base/dialog.ts';
import { h } from '../base/h.ts';
import { notify } from '../base/notification.ts';
import { rpc } from '../base/rpc.ts';
import { controller } from '../control/panel.ts';
import { readFile, type ChosenFile } from './file.ts';
import { previewGrid } from './grid.ts';

const ACCEPTED = '.csv,.xls,.xlsx,.xlsm,.ods';
const TEMPLATE = '/customer_team_manager/Commown_User_Import_Model.xlsx';

interface Shown {
  readonly file: ChosenFile;
  readonly preview: Preview;
  fields: string[];
  tested?: Imported;
}

/** The import (R26–R30): choose a file, look at it, test it, import it. */
export const importScreen: Screen = async (app) => {
  let shown: Shown | undefined;
  const leave = (): void => app.go({ action: 'users', view: 'list' });
  const choose = async (input: HTMLInputElement): Promise<void> => {
    const chosen = input.files?.[0];
    if (!chosen) return;
    const file = await readFile(chosen);
    const preview = await rpc<Preview>('import/preview', file);
    shown = { file, preview, fields: [...preview.fields] };
    app.redraw();
  };
  const run = async (method: string): Promise<void> => {
    if (!shown) return;
    shown.tested = await rpc<Imported>(method, { ...shown.file, fields: shown.fields });
    if (method === 'import/test' || shown.tested.errors.length > 0) return app.redraw();
    notify(`${shown.tested.count} enregistrements importés avec succès`);
    leave();
  };
  const match = (column: number, field: string): void => {
    if (!shown) return;
    shown.fields[column] = field;
    delete shown.tested;
    app.redraw();
  };

  const buttons = (): HTMLElement[] => {
    const input = h('input', {
      type: 'file',
      class: 'oe_import_file',
      accept: ACCEPTED,
      change: () => act(() => choose(input)),
    }) as HTMLInputElement;
    input.hidden = true;
    const button = (label: string, kind: string, press: () => void) =>
      h('button', { class: `btn btn-${kind}`, click: press }, label);
    const running = [
      button('Importer', 'primary', () => act(() => run('import/run'))),
      button("Test d'importation", 'secondary', () => act(() => run('import/test'))),
    ];
    return [
      input,
      ...(shown ? running : []),
      button('Choisir un fichier', shown ? 'secondary' : 'primary', () => input.click()),
      button('Annuler', 'secondary', leave),
    ];
  };

  return () =>
    controller(
      {
        breadcrumb: [{ label: 'Utilisateurs', open: leave }, { label: 'Importer un fichier' }],
        buttons: buttons(),
      },
      h(
        'div',
        { class: 'o_import oe_import' },
        shown && report(shown.tested),
        shown
          ? previewGrid(shown.preview, shown.fields, app.session.importFields, match)
          : h(
              'div',
              { class: 'o_view_nocontent' },
              h('p', {}, 'Choisissez un fichier CSV ou Excel à importer.'),
              h(
                'a',
                { href: TEMPLATE, class: 'o_import_template' },
                h('i', { class: 'fa fa-download' }),
                // The French wording of this link is not published [I].
                " Modèle d'importation des utilisateurs",
              ),
            ),
      ),
    );
};

function report(tested: Imported | undefined): HTMLElement | false {
  if (!tested) return false;
  if (tested.errors.length === 0)
    return h('div', { class: 'alert alert-success', role: 'status' }, 'Tout semble correct.');
  return h(
    'div',
    { class: 'alert alert-danger oe_import_error_report', role: 'alert' },
    h(
      'ul',
      {},
      tested.errors.map((error) => h('li', {}, error)),
    ),
  );
}

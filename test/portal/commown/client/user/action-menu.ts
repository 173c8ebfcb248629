import type { App } from '../app.ts';
import { act, confirm } from '../base/dialog.ts';
import { dropdown } from '../base/dropdown.ts';
import { rpc } from '../base/rpc.ts';
import { domainOf, type Query } from '../control/query.ts';
import { openExport } from '../export/dialog.ts';
import { openGrant } from './grant.ts';

const SURE = 'Êtes-vous sûr de vouloir archiver tous les enregistrements sélectionnés?';

/** The «Action» menu, reduced as customers have it (C10): there is nothing that deletes (R19). */
export function actionMenu(app: App, query: Query): HTMLElement {
  const ids = [...query.ticked];
  const run = (method: string) => async (): Promise<void> => {
    await rpc(method, { ids });
    await app.reload();
  };
  const what = query.headerTicked ? { domain: domainOf(query) } : { ids };
  return dropdown('Action', 'o_dropdown_toggler_btn btn btn-secondary dropdown-toggle', [
    { label: 'Exporter', choose: () => openExport(app.session.exportFields, what) },
    ...(app.session.mayEdit
      ? [
          { label: 'Archiver', choose: () => confirm(SURE, () => act(run('user/archive'))) },
          { label: 'Désarchiver', choose: () => act(run('user/unarchive')) },
          { label: "Autoriser l'accès…", choose: () => act(() => openGrant(app, ids)) },
        ]
      : []),
  ]);
}

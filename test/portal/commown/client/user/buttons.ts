import type { App } from '../app.ts';
import { h } from '../base/h.ts';

/** «Créer» (R2) and «Importer» (R26), for whoever may write. */
export function createButtons({ session, go }: App, view: 'kanban' | 'list'): HTMLElement[] {
  if (!session.mayEdit) return [];
  const name = view === 'list' ? 'o_list_button_add' : 'o-kanban-button-new';
  return [
    h(
      'button',
      {
        class: `btn btn-primary ${name}`,
        accesskey: 'c',
        click: () => go({ action: 'users', view: 'form' }),
      },
      'Créer',
    ),
    h(
      'button',
      { class: 'btn btn-secondary o_button_import', click: () => go({ action: 'import', view: 'list' }) },
      'Importer',
    ),
  ];
}

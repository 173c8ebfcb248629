import type { UserRecord } from '../../wire.ts';
import type { App } from '../app.ts';
import { act } from '../base/dialog.ts';
import { h } from '../base/h.ts';
import { rpc } from '../base/rpc.ts';

/** «Actif», which says «Archiver» under the pointer (R21); «Archivé» and «Restaurer» once archived. */
export function activeButton(app: App, { id, active }: UserRecord): HTMLElement {
  const [state, offer] = active ? ['Actif', 'Archiver'] : ['Archivé', 'Restaurer'];
  const press = async (): Promise<void> => {
    await rpc(active ? 'user/archive' : 'user/unarchive', { ids: [id] });
    await app.reload();
  };
  return h(
    'button',
    {
      class: 'btn oe_stat_button',
      name: 'toggle_active',
      disabled: !app.session.mayEdit,
      click: () => app.session.mayEdit && act(press),
    },
    h('i', { class: 'fa fa-fw o_button_icon fa-archive' }),
    h(
      'div',
      { class: 'o_field_boolean_button o_field_widget o_stat_info' },
      h('span', { class: `o_stat_text o_not_hover text-${active ? 'success' : 'danger'}` }, state),
      h('span', { class: `o_stat_text o_hover text-${active ? 'danger' : 'success'}` }, offer),
    ),
  );
}

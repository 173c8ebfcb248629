import type { PortalStatus, UserRecord } from '../../wire.ts';
import type { App } from '../app.ts';
import { act } from '../base/dialog.ts';
import { h } from '../base/h.ts';
import { rpc } from '../base/rpc.ts';
import { openGrant } from './grant.ts';

/** The access: one of two opposite buttons (R34), and the three states as arrows, the last one first in the markup. */
export function statusBar(app: App, user: UserRecord | undefined): HTMLElement {
  const current = user?.status ?? 'not-granted';
  const statuses = Object.entries(app.session.statuses) as [PortalStatus, string][];
  return h(
    'div',
    { class: 'o_form_statusbar' },
    h('div', { class: 'o_statusbar_buttons' }, user && accessButton(app, user)),
    h(
      'div',
      { class: 'o_statusbar_status o_field_widget', name: 'portal_status' },
      statuses.toReversed().map(([status, label]) =>
        h(
          'button',
          {
            class: `btn o_arrow_button btn-${status === current ? 'primary' : 'secondary'} disabled`,
            disabled: true,
            'aria-pressed': String(status === current),
            'aria-current': status === current ? 'step' : undefined,
          },
          label,
        ),
      ),
    ),
  );
}

/** Hidden once the user is archived (C6). */
function accessButton(app: App, { id, status, active }: UserRecord): HTMLElement | false {
  if (!active || !app.session.mayEdit) return false;
  const revoke = async (): Promise<void> => {
    await rpc('user/revoke', { ids: [id] });
    await app.reload();
  };
  return status === 'not-granted'
    ? h(
        'button',
        { class: 'btn btn-primary oe_highlight', click: () => act(() => openGrant(app, [id])) },
        "Autoriser l'accès au site Commown",
      )
    : h(
        'button',
        { class: 'btn btn-secondary', click: () => act(revoke) },
        'Révoquer son accès au site Commown',
      );
}

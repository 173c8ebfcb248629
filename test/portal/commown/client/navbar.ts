import type { App } from './app.ts';
import { dropdown } from './base/dropdown.ts';
import { h } from './base/h.ts';

const HELP = 'https://forum.commown.coop/';

/** The bar at the top: the application's menu, and who is signed in. It is drawn once. */
export function navbar({ session, go }: App): HTMLElement {
  const entry = (label: string, open: () => void): HTMLElement =>
    h(
      'li',
      {},
      h(
        'a',
        {
          class: 'o_menu_entry_lvl_1',
          href: '#',
          click: (event) => {
            event.preventDefault();
            open();
          },
        },
        h('span', {}, label),
      ),
    );
  return h(
    'nav',
    { class: 'o_main_navbar' },
    h('a', { class: 'o_menu_brand', href: '/web' }, "Gestionnaire d'équipe"),
    h(
      'ul',
      { class: 'o_menu_sections' },
      entry('Utilisateurs', () => go({ action: 'users', view: 'kanban' })),
      entry('Équipes', () => go({ action: 'teams', view: 'list' })),
      h('li', {}, h('a', { class: 'o_menu_entry_lvl_1', href: HELP }, h('span', {}, 'Aide'))),
    ),
    h(
      'ul',
      { class: 'o_menu_systray' },
      h(
        'li',
        { class: 'o_user_menu' },
        // The vendor shows a name; the replica the e-mail, by which an overlay compares [I].
        dropdown(
          h('span', { class: 'oe_topbar_name' }, session.login),
          'dropdown-toggle',
          [
            { label: 'Mon compte', choose: () => location.assign('/my') },
            { label: 'Mes applications', choose: () => location.assign('/web') },
            { label: 'Se déconnecter', choose: () => location.assign('/web/session/logout') },
          ],
          `Utilisateur : ${session.login}`,
        ),
      ),
    ),
  );
}

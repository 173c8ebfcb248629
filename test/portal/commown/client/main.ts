import type { SessionInfo } from '../wire.ts';
import type { App, Screen } from './app.ts';
import { act, closeDialogs } from './base/dialog.ts';
import { styleSheet } from './base/design.ts';
import { h } from './base/h.ts';
import { rpc } from './base/rpc.ts';
import { importScreen } from './import/screen.ts';
import { navbar } from './navbar.ts';
import { formatRoute, parseRoute, type Route } from './route.ts';
import { STYLE } from './style.ts';
import { teamForm } from './team/form.ts';
import { teamList } from './team/list.ts';
import { userForm } from './user/form.ts';
import { userKanban } from './user/kanban.ts';
import { userList } from './user/list.ts';

const screens: Readonly<Record<Route['action'], Readonly<Record<Route['view'], Screen>>>> = {
  users: { kanban: userKanban, list: userList, form: userForm },
  teams: { kanban: teamList, list: teamList, form: teamForm },
  import: { kanban: importScreen, list: importScreen, form: importScreen },
};

const manager = h('div', { class: 'o_action_manager' });
let draw = (): HTMLElement => h('div');
let opened = 0;

const app: App = {
  session: await rpc<SessionInfo>('session/info'),
  redraw: () => manager.replaceChildren(h('div', { class: 'o_action o_view_controller' }, draw())),
  reload: async () => {
    opened += 1;
    const turn = opened;
    const route = parseRoute(location.hash);
    const drawn = await screens[route.action][route.view](app, route);
    // A slow answer must not replace the screen that was asked for after it.
    if (turn !== opened) return;
    draw = drawn;
    app.redraw();
  },
  go: (route) => {
    const hash = formatRoute(route);
    if (hash === location.hash) act(app.reload);
    else location.hash = hash;
  },
};

document.head.append(h('style', {}, styleSheet(STYLE)));
document.body.className = h('body', { class: 'o_web_client' }).className;
document.body.append(h('header', {}, navbar(app)), manager);
window.addEventListener('hashchange', () => {
  closeDialogs();
  act(app.reload);
});
act(app.reload);

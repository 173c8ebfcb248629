import type { AppState } from '../app.ts';
import { h } from '../h.ts';
import { say } from '../site.ts';
import { box } from '../ui/box.ts';
import { faultList } from '../ui/message.ts';
import { activationView } from './activation.ts';
import { childrenView } from './children.ts';
import { enrolmentView } from './enrolment.ts';
import { equipmentView } from './equipment.ts';
import { fileView } from './file.ts';
import { header, navigation } from './header.ts';
import { settingsView } from './settings.ts';
import { signInView } from './sign-in.ts';
import { usersView } from './users.ts';

/** The whole view of what the page knows. */
export function screen(state: AppState): HTMLElement {
  return box('page', {}, header(state), navigation(state), h('main', {}, box('content', {}, content(state))));
}

function content(state: AppState): HTMLElement | readonly HTMLElement[] {
  const { route, viewer } = state;
  if (route.screen === 'activation') return activationView(state, route.token);
  if (!viewer) return signInView(state);
  switch (route.screen) {
    case 'home':
      return message('Accueil', 'Bienvenue dans Amisgest.');
    case 'employees':
      return message('Employé', "Cette section n'est pas reproduite ici.");
    case 'settings':
      return settingsView(viewer);
    case 'children':
      return childrenView(state);
    case 'equipment':
      return equipmentView(state);
    case 'enrolment':
      return enrolmentView(state);
    case 'users':
      return state.list ? usersView(state.list, route) : denied(state);
    case 'file':
      return state.file ? fileView(state, state.file, route.tab) : denied(state);
  }
}

const message = (title: string, text: string): HTMLElement =>
  box('message', {}, h('h1', {}, say(title)), h('p', {}, say(text)));

const denied = ({ faults }: AppState): HTMLElement =>
  box('message', {}, h('h1', {}, say('Accès refusé')), faultList(faults));

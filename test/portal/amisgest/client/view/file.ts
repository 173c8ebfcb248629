import type { AppState, OpenFile } from '../app.ts';
import { cancel, save } from '../file.ts';
import { h } from '../h.ts';
import { fileHash, type TabName, TABS } from '../route.ts';
import { say } from '../site.ts';
import { box } from '../ui/box.ts';
import { button } from '../ui/button.ts';
import { faultList, noticeLine } from '../ui/message.ts';
import { tabs } from '../ui/tabs.ts';
import { accessTab } from './access-tab.ts';
import { connectionTab } from './connection-tab.ts';
import { generalTab } from './general-tab.ts';
import { rolesTab } from './roles-tab.ts';

const CAPTIONS: Readonly<Record<TabName, string>> = {
  general: 'Informations générales',
  connexion: 'Connexion',
  roles: 'Rôles et permission',
  acces: 'Accès',
};

/** One user's file. Only the open tab is in the page; what is not saved is kept for all of them. */
export function fileView(state: AppState, file: OpenFile, tab: TabName): HTMLElement {
  const { number } = file.saved;
  const list = TABS.map((name) => ({
    caption: CAPTIONS[name],
    hash: fileHash(number, name),
    isOpen: name === tab,
  }));
  return box(
    'file',
    {},
    h('h1', {}, title(file)),
    noticeLine(state.notice),
    faultList(state.faults),
    tabs('file', list),
    box(
      'card',
      { role: 'tabpanel', 'aria-label': say(CAPTIONS[tab]) },
      h('h2', {}, say(CAPTIONS[tab])),
      panel(state, file, tab),
    ),
    box(
      'buttons',
      {},
      button('Enregistrer', () => void save(), { look: 'primary' }),
      ' ',
      button('Annuler', () => cancel(file)),
    ),
  );
}

/** The wording of the heading is inferred [I]; the two lists have a file of their own each. */
function title({ saved }: OpenFile): string {
  const name = saved.number === null ? 'Nouvel utilisateur' : `${saved.firstName} ${saved.lastName}`;
  const whose = saved.list === 'employe' ? "Dossier de l'employé" : "Dossier de l'utilisateur";
  return say(`${whose}\u00a0: ${name}`);
}

function panel(state: AppState, file: OpenFile, tab: TabName): HTMLElement | readonly HTMLElement[] {
  switch (tab) {
    case 'general':
      return generalTab(file);
    case 'connexion':
      return connectionTab(file);
    case 'roles':
      return rolesTab(state, file);
    case 'acces':
      return accessTab(file);
  }
}

import { type AppState, update } from '../app.ts';
import { signOut } from '../entry.ts';
import { type Child, h } from '../h.ts';
import { design, say, site } from '../site.ts';
import { box } from '../ui/box.ts';
import { button } from '../ui/button.ts';

/** The bar: the site selector (X9) and who is signed in [I], top right. */
export function header({ viewer, installation }: AppState): HTMLElement {
  const signedIn = viewer && [
    selector(installation),
    h('span', {}, say(`Connecté\u00a0: ${viewer.email}`)),
    button('Déconnexion', () => void signOut()),
  ];
  return h(
    'header',
    {},
    box('bar', {}, h('span', { class: design.className('brand') }, 'Amisgest'), signedIn ?? []),
  );
}

/** Roles are the whole account's: the choice changes nothing in this part of the portal [I]. */
function selector(installation: string): HTMLElement {
  const change = (event: Event): void => {
    if (event.target instanceof HTMLSelectElement) update({ installation: event.target.value });
  };
  return h(
    'select',
    { 'aria-label': say('Installation'), change },
    site.installations.map((name) => h('option', { value: name, selected: name === installation }, name)),
  );
}

/** The top tabs; a technician has none (R2, R20). */
export function navigation({ viewer }: AppState): Child {
  if (!viewer || viewer.isTechnician) return false;
  const tabs = {
    '#/accueil': 'Accueil',
    '#/enfant': 'Enfant',
    '#/employe': 'Employé',
    ...(viewer.managesUsers && { '#/technicien': 'Équipements' }),
    '#/reglages': 'Réglages',
  };
  return h(
    'nav',
    { class: design.className('navigation') },
    Object.entries(tabs).map(([href, caption]) =>
      h('a', { href, class: design.className('link') }, say(caption)),
    ),
  );
}

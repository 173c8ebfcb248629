import { html, type Html } from '../../html.ts';
import type { Named } from '../catalogue.ts';
import { postBack } from './control.ts';
import type { Visit } from '../visit.ts';

interface Menu {
  readonly name: string;
  readonly entries: readonly (Named & { readonly address: string })[];
}

/** The two menus of the replica. The names of the entries of «Accès» after the first two are inferred [I]. */
export const MENU: readonly Menu[] = [
  {
    name: 'Accès',
    entries: [
      { id: 'utilisateurs', name: 'Utilisateurs', address: 'Utilisateurs.aspx' },
      { id: 'profils', name: 'Profils', address: 'Profils.aspx' },
      { id: 'statistiques', name: 'Statistiques de connexion', address: 'Statistiques.aspx' },
      { id: 'historique', name: 'Historique', address: 'Historique.aspx' },
      { id: 'expert', name: 'Expert-comptable', address: 'ExpertComptable.aspx' },
    ],
  },
  {
    name: 'Votre abonnement',
    entries: [{ id: 'packs', name: "Modules et packs de l'abonnement", address: 'Abonnement.aspx' }],
  },
];

/** The menus of an administrator; like everything on these pages an entry is a post-back. */
export const menu = ({ look }: Visit): Html =>
  html`<ul class="${look.cls('menu')}">
    ${MENU.map(
      ({ name, entries }) =>
        html`<li>
          <span>${name}</span>
          <ul>
            ${entries.map(
              (entry) =>
                html`<li>
                  <a id="${look.id('menu', entry.id)}" href="${postBack(look.name('menu', entry.id))}"
                    >${entry.name}</a
                  >
                </li> `,
            )}
          </ul>
        </li> `,
    )}
  </ul>`;

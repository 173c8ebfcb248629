import { html, type Html } from '../../html.ts';
import type { Viewer } from '../visit.ts';
import { tileIcons } from './icon.ts';
import { layout } from './layout.ts';

const tile = (address: string, icon: Html, name: string): Html =>
  html`<td width="150" style="text-align:center">
    <a href="${address}">${icon}<br /><br />${name}</a>
  </td>`;

/** The first page after signing in: a row of icons. */
export function homeScreen(viewer: Viewer): Html {
  return layout(
    viewer,
    'Accueil',
    html`<h2>Bienvenue sur votre espace de gestion</h2>
      <br />
      <table align="center" cellpadding="12" cellspacing="8" border="0">
        <tr>
          ${tile('residences.php', tileIcons.residences, 'Résidences')}
          ${tile('indisponible.php', tileIcons.events, 'Événements')}
          ${tile('indisponible.php', tileIcons.keys, 'Clés PASS')}
          ${tile('indisponible.php', tileIcons.slots, 'Plages')}
          ${tile('compte.php', tileIcons.account, 'Compte')}
        </tr>
      </table>`,
  );
}

import { html, type Html } from '../../html.ts';
import type { Viewer } from '../visit.ts';
import { layout } from './layout.ts';

/** «Gestion du compte»: the way to one's own account and, for those who may, to the sub-accounts. */
export function accountMenuScreen(viewer: Viewer): Html {
  return layout(
    viewer,
    'Gestion du compte',
    html`<h2>Gestion du compte</h2>
      <table cellpadding="8" cellspacing="0" border="0">
        <tr>
          <td>&raquo;</td>
          <td><a href="moncompte.php">Mon compte</a></td>
        </tr>
        ${
          viewer.managesUsers &&
          html`<tr>
            <td>&raquo;</td>
            <td><a href="souscomptes.php">Mes&nbsp;sous&nbsp;- comptes</a></td>
          </tr>`
        }
      </table>`,
  );
}

import { html, type Html } from '../../html.ts';
import type { Particulars } from '../state.ts';
import type { Viewer } from '../visit.ts';
import { layout } from './layout.ts';
import { faultList } from './message.ts';
import { identifierLine, particularsLines, passwordLines } from './particulars.ts';

interface Creation {
  readonly viewer: Viewer;
  readonly company: string;
  readonly managers: readonly string[];
  readonly identifier: string;
  readonly particulars: Particulars;
  readonly faults: readonly string[];
}

/** «Création de sous comptes»; the tabs exist only once the account does [I]. */
export function createScreen({ viewer, company, managers, identifier, particulars, faults }: Creation): Html {
  return layout(
    viewer,
    'Création de sous comptes',
    html`<h2>Création de sous comptes</h2>
      <h3>Gestion des utilisateurs</h3>
      ${faultList(faults)}
      <form method="post" action="souscompte_creation.php">
        <table cellpadding="4" cellspacing="0" border="0">
          ${identifierLine(identifier, company, false)} ${passwordLines(true)}
          ${particularsLines(particulars, managers)}
          <tr>
            <td></td>
            <td><font color="#888888">* champs obligatoires</font></td>
          </tr>
        </table>
        <p style="text-align:center"><input type="submit" value="Enregistrer" /></p>
      </form>`,
  );
}

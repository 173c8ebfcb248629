import { html, type Html, type Part } from '../../html.ts';
import type { Agency, Residence } from '../state.ts';
import type { Viewer } from '../visit.ts';
import { layout } from './layout.ts';

interface MyResidences {
  readonly viewer: Viewer;
  readonly residences: readonly Residence[];
  readonly agencies: readonly Agency[];
  /** What was saved has not been sent to the doors yet. */
  readonly updatePending: boolean;
}

/** «Mes résidences»: the residences one manages, and the button that sends what was saved to the doors. */
export function myResidencesScreen({ viewer, residences, agencies, updatePending }: MyResidences): Html {
  const names = new Map(agencies.map(({ id, name }) => [id, name]));
  return layout(
    viewer,
    'Mes résidences',
    html`<h2>Mes résidences</h2>
      ${viewer.managesUsers && updateForm(updatePending)}
      <table width="100%" cellpadding="4" cellspacing="1" border="0" bgcolor="#b7c6d2">
        <tr bgcolor="#d5e3ee">
          <th>Résidence</th>
          <th>Agence</th>
        </tr>
        ${residences.map(
          ({ name, agency }) =>
            html`<tr bgcolor="#ffffff">
              <td>${name}</td>
              <td>${names.get(agency)}</td>
            </tr> `,
        )}
      </table>`,
  );
}

const updateForm = (pending: boolean): Part =>
  html`<form method="post" action="residences.php">
    <p>
      ${pending ? 'Des modifications ne sont pas encore transmises aux centrales.' : 'Toutes les centrales sont à jour.'}
      &nbsp;<input type="submit" value="Tout mettre à jour" />
    </p>
  </form>`;

import { html, type Html, type Part } from '../../html.ts';
import { FLAG_LABELS } from '../catalogue.ts';
import { byName, type Agency, type SubAccount } from '../state.ts';
import type { Viewer } from '../visit.ts';
import { allResidencesIcon, managesUsersIcon, passKeyIcon } from './icon.ts';
import { layout } from './layout.ts';

interface AccountList {
  readonly viewer: Viewer;
  readonly agencies: readonly Agency[];
  /** Those of this page. */
  readonly accounts: readonly SubAccount[];
  readonly search: string;
  readonly page: number;
  readonly pages: number;
}

/** «Gestion des utilisateurs»: the sub-accounts, twenty to a page. */
export function accountListScreen({ viewer, agencies, accounts, search, page, pages }: AccountList): Html {
  return layout(
    viewer,
    'Gestion des utilisateurs',
    html`<h2>Gestion des utilisateurs</h2>
      <table width="100%" cellpadding="3" border="0">
        <tr>
          <td><a href="duplication.php">Duplication du compte</a></td>
          <td style="text-align:right">
            <form method="get" action="souscomptes.php" style="margin:0">
              <input type="button" value="Créer" onclick="document.location='souscompte_creation.php'" />
              &nbsp; <input type="text" name="recherche" size="20" value="${search}" />
              <input type="submit" value="Rechercher" />
            </form>
          </td>
        </tr>
      </table>
      ${LEGEND}
      <table width="100%" cellpadding="4" cellspacing="1" border="0" bgcolor="#b7c6d2">
        <tr bgcolor="#d5e3ee">
          <th>Identifiant</th>
          <th>Info</th>
          <th>Commentaire</th>
          <th>Agence</th>
        </tr>
        ${accounts.map((account, index) => row(account, agencies, index % 2 === 0 ? '#ffffff' : '#f1f4f6'))}
      </table>
      ${accounts.length === 0 && html`<p>Aucun sous compte ne correspond à votre recherche.</p>`}
      <p style="text-align:center">${pager(search, page, pages)}</p>`,
  );
}

const LEGEND = html`<table cellpadding="3" border="0">
  <tr>
    <td>${allResidencesIcon}</td>
    <td>${FLAG_LABELS.allResidences}</td>
    <td>&nbsp;</td>
    <td>${managesUsersIcon}</td>
    <td>${FLAG_LABELS.managesUsers}</td>
    <td>&nbsp;</td>
    <td>${passKeyIcon}</td>
    <td>${FLAG_LABELS.holdsPassKey}</td>
  </tr>
</table>`;

function row(account: SubAccount, agencies: readonly Agency[], colour: string): Html {
  const icons = [
    account.allResidences && allResidencesIcon,
    account.managesUsers && managesUsersIcon,
    account.passKeys.length > 0 && passKeyIcon,
  ];
  return html`<tr
    bgcolor="${colour}"
    style="cursor:pointer"
    onclick="document.location='souscompte.php?num=${account.number}'"
  >
    <td>${account.identifier}</td>
    <td>${icons}</td>
    <td>${account.comment}</td>
    <td>${agencyCell(account, agencies)}</td>
  </tr> `;
}

/** The example row reads «Paris,Tout le Patrin…»; that the second half stands for all residences is inferred [I]. */
function agencyCell(account: SubAccount, agencies: readonly Agency[]): string {
  const names = agencies
    .filter(({ id }) => account.agencies.has(id))
    .toSorted(byName)
    .map(({ name }) => name);
  return [...names, ...(account.allResidences ? ['Tout le Patrimoine'] : [])].join(',');
}

function pager(search: string, page: number, pages: number): Part {
  const link = (target: number, text: string): Part => {
    const query = new URLSearchParams({ ...(search && { recherche: search }), page: String(target) });
    return html`<a href="souscomptes.php?${query.toString()}">${text}</a> &nbsp;`;
  };
  const numbers = Array.from({ length: pages }, (_, index) => index + 1);
  return [
    page > 1 && link(page - 1, '« Précédent'),
    numbers.map((n) => (n === page ? html`<b>${n}</b> &nbsp;` : link(n, String(n)))),
    page < pages && link(page + 1, 'Suivant »'),
  ];
}

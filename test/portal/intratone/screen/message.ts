import { html, type Part } from '../../html.ts';

/** The red list over a form that was refused. */
export const faultList = (faults: readonly string[]): Part =>
  faults.length > 0 &&
  html`<table width="100%" cellpadding="6" bgcolor="#fbe3e4" style="border:1px solid #c00">
      <tr>
        <td>
          <font color="#cc0000"><b>Enregistrement impossible</b></font>
          <ul>
            ${faults.map((fault) => html`<li><font color="#cc0000">${fault}</font></li>`)}
          </ul>
        </td>
      </tr>
    </table>
    <br />`;

/** The green line over a form that was saved. */
export const savedLine = (saved: boolean): Part =>
  saved &&
  html`<table width="100%" cellpadding="6" bgcolor="#e6f4d7" style="border:1px solid #7fae2a">
      <tr>
        <td>
          <font color="#3f7000"><b>Enregistrement effectué.</b></font> Pensez à mettre à jour vos sites depuis
          l'onglet <a href="residences.php">Mes résidences</a>.
        </td>
      </tr>
    </table>
    <br />`;

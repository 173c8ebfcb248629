import { html, type Html } from '../../html.ts';
import { layout } from './layout.ts';

/** The form before everything else; after a refusal it says so and keeps the identifier. */
export function loginScreen(refused?: { login: string }): Html {
  return layout(
    undefined,
    'Identification',
    html`<br /><br />
      <form method="post" action="index.php">
        <table
          align="center"
          width="380"
          cellpadding="6"
          cellspacing="0"
          bgcolor="#f1f4f6"
          style="border:1px solid #b7c6d2"
        >
          <tr>
            <th colspan="2" bgcolor="#00609c">
              <font color="#ffffff">Accès à votre espace de gestion</font>
            </th>
          </tr>
          ${
            refused &&
            html`<tr>
              <td colspan="2"><font color="#cc0000">Identifiant ou mot de passe incorrect.</font></td>
            </tr>`
          }
          <tr>
            <td>Identifiant</td>
            <td><input type="text" name="identifiant" size="28" value="${refused?.login ?? ''}" /></td>
          </tr>
          <tr>
            <td>Mot de passe</td>
            <td><input type="password" name="mdp" size="28" /></td>
          </tr>
          <tr>
            <td></td>
            <td><input type="submit" value="Connexion" /></td>
          </tr>
        </table>
      </form>`,
  );
}

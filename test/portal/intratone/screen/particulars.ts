import { html, type Html, type Part } from '../../html.ts';
import { SPECIAL_CHARACTERS } from '../password.ts';
import type { Particulars } from '../state.ts';

const STAR = html`<font color="#cc0000">*</font>`;

/** One line of a form: label, star, field. */
export const line = (label: string, mandatory: boolean, control: Part): Html =>
  html`<tr>
    <td width="240" valign="top">${label}${mandatory && html` ${STAR}`}</td>
    <td>${control}</td>
  </tr> `;

/** The identifier, followed by the company's suffix as plain text. */
export const identifierLine = (identifier: string, company: string, readOnly: boolean): Html =>
  line(
    'Identifiant',
    true,
    html`<input
        type="text"
        name="identifiant"
        size="24"
        value="${identifier}"
        ${readOnly && html` readonly style="background:#e9e9e9"`}
      />
      @${company}`,
  );

/** Password and confirmation, always empty, and under them the rule. */
export const passwordLines = (mandatory: boolean): Html =>
  html`${line('Mot de passe', mandatory, html`<input type="password" name="mdp" size="24" />`)}
    ${line('Confirmation du mot de passe', mandatory, html`<input type="password" name="mdp2" size="24" />`)}
    <tr>
      <td></td>
      <td>
        Le mot de passe doit :
        <ul style="margin:2px">
          <li>contenir au minimum 8 caractères</li>
          <li>
            remplir 3 des conditions suivantes : une lettre minuscule, une lettre majuscule, un chiffre, un
            caractère spécial (${SPECIAL_CHARACTERS})
          </li>
        </ul>
      </td>
    </tr>`;

/** The other fields, in the order of the form. `managers` are those who may be chosen under «Géré par» [I]. */
export const particularsLines = (values: Particulars, managers: readonly string[]): Html =>
  html`${line('Nom', false, input('nom', values.lastName))}
  ${line('Prénom', false, input('prenom', values.firstName))}
  ${line('Téléphone', false, input('tel', values.phone))}
  ${line('Téléphone portable', false, input('portable', values.mobile))}
  ${line('Email', true, input('email', values.email))}
  ${line('Commentaire', false, input('commentaire', values.comment))}
  ${line(
    'Géré par',
    false,
    html`<select name="gerepar">
      <option value=""></option>
      ${managers.map(
        (name) =>
          html`<option value="${name}" ${values.managedBy === name && html` selected`}>${name}</option>`,
      )}
    </select>`,
  )}`;

const input = (name: string, value: string): Html =>
  html`<input type="text" name="${name}" size="36" value="${value}" />`;

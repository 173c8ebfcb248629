import { html, type Html } from '../../html.ts';
import type { Edition } from './edit.ts';

/** «Clés Pass»: the keys held. The source page does not describe it; that it is a list to read is inferred [I]. */
export function passKeysPanel({ account }: Edition): Html {
  if (account.passKeys.length === 0) return html`<p>Ce compte ne détient aucune clé Pass.</p>`;
  return html`<table width="520" cellpadding="4" cellspacing="1" border="0" bgcolor="#b7c6d2">
    <tr bgcolor="#d5e3ee">
      <th>N&deg; de clé</th>
      <th>Libellé</th>
    </tr>
    ${account.passKeys.map(
      ({ serial, label }) =>
        html`<tr bgcolor="#ffffff">
          <td>${serial}</td>
          <td>${label}</td>
        </tr> `,
    )}
  </table>`;
}

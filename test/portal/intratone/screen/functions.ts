import { html, type Html, type Part } from '../../html.ts';
import { ANCILLARY_FUNCTIONS, FUNCTION_NUMBERS, SITE_FUNCTIONS, type PortalFunction } from '../catalogue.ts';
import type { Edition } from './edit.ts';
import { box, panelForm } from './panel.ts';

/** «Gestion Sites»: the tab, whose first section has the same name. */
export const siteFunctionsPanel = (edition: Edition): Html =>
  panelForm(edition, 3, functionTable(edition, SITE_FUNCTIONS, 'Autorisé à'));

/** «Divers». Its column is written in small letters, as the text of the source page has it. */
export const ancillaryPanel = (edition: Edition): Html =>
  panelForm(edition, 4, functionTable(edition, ANCILLARY_FUNCTIONS, 'autorisé à'));

/** Sections, labels and boxes of one tab; the column's header is a row of its own under the first section. */
function functionTable(edition: Edition, functions: readonly PortalFunction[], column: string): Html {
  const header = html`<tr bgcolor="#f1f4f6">
    <td></td>
    <th width="90" style="text-align:center">${column}</th>
  </tr> `;
  return html`<table width="640" cellpadding="4" cellspacing="1" border="0" bgcolor="#b7c6d2">
    ${functions.map(({ key, section, label }, index): Part => {
      const opens = functions[index - 1]?.section !== section;
      const ticked = edition.account.functions.has(key);
      return html`${
          opens &&
          html`<tr bgcolor="#d5e3ee">
            <th colspan="2">${section}</th>
          </tr> `
        }${index === 0 && header}
        <tr bgcolor="#ffffff">
          <td>${label}</td>
          <td style="text-align:center">
            ${box(edition, 'fct[]', FUNCTION_NUMBERS.indexOf(key) + 1, ticked)}
          </td>
        </tr> `;
    })}
  </table>`;
}

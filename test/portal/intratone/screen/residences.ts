import { html, type Html } from '../../html.ts';
import { byName, type Agency, type SubAccount } from '../state.ts';
import type { Edition } from './edit.ts';
import { box, panelForm } from './panel.ts';

const MODES: readonly (readonly [SubAccount['mode'], string])[] = [
  ['residence', 'Par résidence'],
  ['agency', 'Par agence'],
];

/** «Résidences»: the table of residences or, in the other mode, of agencies; never both. */
export function residencesPanel(edition: Edition): Html {
  const { state, account, mode } = edition;
  const advanced = box(edition, 'avancee', 1, account.advanced);
  return panelForm(
    edition,
    2,
    html`<p><b>MODE&nbsp;:</b> &nbsp; ${edition.readOnly ? modeName(mode) : modeRadios(edition)}</p>
      <p>
        ${edition.readOnly ? ['Activer la gestion avancée : ', advanced] : [advanced, ' Activer la gestion avancée']}
      </p>
      ${
        mode === 'residence'
          ? table(edition, 'Résidence', state.residences, account.residences)
          : table(edition, 'Agence', state.agencies, account.agencies)
      }`,
  );
}

const modeName = (mode: SubAccount['mode']): string => MODES.find(([value]) => value === mode)?.[1] ?? '';

/** Choosing a mode loads the page again; what was ticked and not saved is lost, as anywhere on this portal. */
const modeRadios = ({ account, mode }: Edition): Html[] =>
  MODES.map(([value, name]) => {
    const address = `souscompte.php?num=${account.number}&onglet=2&mode=${value}`;
    return html`<input
        type="radio"
        name="mode"
        value="${value}"
        ${value === mode && html` checked`}
        onclick="document.location='${address}'"
      />
      ${name} &nbsp; `;
  });

function table(
  edition: Edition,
  heading: string,
  sites: readonly Agency[],
  managed: ReadonlySet<string>,
): Html {
  const rank = ({ id }: Agency): number => (managed.has(id) ? 0 : 1);
  const sorted = sites.toSorted((a, b) => rank(a) - rank(b) || byName(a, b));
  return html`<table width="520" cellpadding="4" cellspacing="1" border="0" bgcolor="#b7c6d2">
    <tr bgcolor="#d5e3ee">
      <th>${heading}</th>
      <th width="60" style="text-align:center">géré</th>
    </tr>
    ${sorted.map(
      ({ id, name, number }) =>
        html`<tr bgcolor="#ffffff">
          <td>${name}</td>
          <td style="text-align:center">${box(edition, 'gere[]', number, managed.has(id))}</td>
        </tr> `,
    )}
  </table>`;
}

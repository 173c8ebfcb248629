import { html, type Html, type Part } from '../../html.ts';
import type { IntratoneState, Particulars, SubAccount } from '../state.ts';
import type { Viewer } from '../visit.ts';
import { ancillaryPanel, siteFunctionsPanel } from './functions.ts';
import { generalPanel } from './general.ts';
import { layout } from './layout.ts';
import { faultList, savedLine } from './message.ts';
import { passKeysPanel } from './pass-keys.ts';
import { residencesPanel } from './residences.ts';

/** What the screen of one sub-account shows. */
export interface Edition {
  readonly viewer: Viewer;
  readonly state: IntratoneState;
  readonly account: SubAccount;
  /** 1 to 5, in the order of the tabs. */
  readonly tab: number;
  /** What «Résidences» lists, which is not saved until the form is. */
  readonly mode: SubAccount['mode'];
  /** Typed on «Généralités»; the account's own until a refusal. */
  readonly particulars: Particulars;
  readonly faults: readonly string[];
  readonly saved: boolean;
  /** Consultation: images and words in the place of boxes and fields, and nothing to save. */
  readonly readOnly: boolean;
}

/** `reload`: one panel at a time, each tab is another page. `hidden-panels`: all in the page, all but one hidden. */
export type Variant = 'reload' | 'hidden-panels';

const TABS: readonly (readonly [label: string, panel: (edition: Edition) => Html])[] = [
  ['Généralités', generalPanel],
  ['Résidences', residencesPanel],
  ['Gestion Sites', siteFunctionsPanel],
  ['Divers', ancillaryPanel],
  ['Clés\u00a0Pass', passKeysPanel],
];
export const TAB_COUNT = TABS.length;

const OPEN = '#ffffff';
const CLOSED = '#d5e3ee';

/** «Gestion du compte : antony» with its five tabs. */
export function editScreen(edition: Edition, variant: Variant): Html {
  const { account, viewer, faults, saved, tab } = edition;
  const title = `Gestion du compte\u00a0: ${account.identifier}`;
  const panels = TABS.map(([, panel], index) => ({ number: index + 1, panel }));
  return layout(
    viewer,
    title,
    html`<h2>${title}</h2>
      <table cellspacing="2" cellpadding="7" border="0">
        <tr>
          ${TABS.map(([label], index) => tabCell(edition, variant, index + 1, label))}
        </tr>
      </table>
      <table width="100%" cellpadding="14" style="border:1px solid #b7c6d2">
        <tr>
          <td>
            ${faultList(faults)}${savedLine(saved)}
            ${
              variant === 'reload'
                ? panels.filter(({ number }) => number === tab).map(({ panel }) => panel(edition))
                : [
                    panels.map(
                      ({ number, panel }) =>
                        html`<div style="display:${number === tab ? 'block' : 'none'}">
                          ${panel(edition)}
                        </div> `,
                    ),
                    SHOW_PANEL,
                  ]
            }
          </td>
        </tr>
      </table>`,
  );
}

function tabCell({ account, tab }: Edition, variant: Variant, number: number, label: string): Part {
  const address = `souscompte.php?num=${account.number}&onglet=${number}`;
  const show = variant === 'hidden-panels' && html` onclick="return montrer(this,${number})"`;
  return html`<td bgcolor="${number === tab ? OPEN : CLOSED}" style="border:1px solid #b7c6d2">
    <a href="${address}" ${show}>${label}</a>
  </td> `;
}

const SHOW_PANEL = html`<script type="text/javascript">
  function montrer(lien, n) {
    var i,
      panneaux = document.querySelectorAll('div[style^=display]'),
      onglets = lien.closest('tr').cells;
    for (i = 0; i < panneaux.length; i++) panneaux[i].style.display = i == n - 1 ? 'block' : 'none';
    for (i = 0; i < onglets.length; i++) onglets[i].bgColor = i == n - 1 ? '${OPEN}' : '${CLOSED}';
    return false;
  }
</script>`;

import { html, type Html } from '../../html.ts';
import { functionsOf, MODULES } from '../catalogue.ts';
import { control } from '../post-back.ts';
import type { ProfileDraft } from '../profile-draft.ts';
import type { Profile } from '../state.ts';
import type { Visit } from '../visit.ts';
import { closeLink } from './close.ts';
import { checkBox, lines, saveButton, select, textBox } from './control.ts';
import { layout } from './layout.ts';
import { doneLine, faultList } from './message.ts';

interface Edition {
  /** Absent for a new one. */
  readonly profile: Profile | undefined;
  readonly draft: ProfileDraft;
  readonly faults: readonly string[];
}

/** The form of a profile; its heading is inferred [I]. */
export function profileScreen(visit: Visit, { profile, draft, faults }: Edition): Html {
  const { look, query, form } = visit;
  const saved = query.has('enregistre') && form.size === 0 ? 'Enregistrement effectué.' : undefined;
  return layout(visit, {
    title: profile ? `Profil : ${profile.name}` : 'Nouveau profil',
    content: html`${faultList(look, faults)}${doneLine(look, saved)}
    ${look.wrap('fiche', particulars(visit, draft))} ${look.wrap('fonctions', functions(visit, draft))}
    ${saveButton(look)} ${closeLink(visit)}`,
    view: { isDefault: draft.isDefault },
    settings: { save: look.id('enregistrer') },
    bare: visit.forms !== 'page',
  });
}

function particulars({ look }: Visit, { module, name, comment, isDefault }: ProfileDraft): Html {
  const makeDefault = html`<input
      type="button"
      id="${look.id('defaut')}"
      value="Profil par défaut"
      onclick="__doPostBack('${look.name('defaut')}','')"
    />
    <span>${isDefault && 'actif à la connexion'}</span>`;
  return html`${lines(look, [
    { label: 'Module', target: ['module'], control: select(look, ['module'], MODULES, module, true) },
    { label: 'Nom', mandatory: true, target: ['nom'], control: textBox(look, ['nom'], name) },
    { label: 'Commentaire', target: ['commentaire'], control: textBox(look, ['commentaire'], comment, 60) },
  ])}
  ${makeDefault}`;
}

/** R28: ticked is allowed, empty is refused. */
function functions({ look }: Visit, draft: ProfileDraft): Html {
  return html`<h4>Fonctions</h4>
    <table class="${look.cls('brique')}" cellspacing="0" border="0">
      <tr>
        <th>Fonction</th>
        <th>Autorisée</th>
      </tr>
      ${functionsOf(draft.module).map(
        ({ id, name }, index) =>
          html`<tr>
            <td>${name}</td>
            <td>${checkBox(look, ['fonctions', control(index), 'chk'], draft.functions.has(id))}</td>
          </tr> `,
      )}
    </table>`;
}

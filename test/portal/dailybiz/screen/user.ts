import { html, type Html } from '../../html.ts';
import { MODULES } from '../catalogue.ts';
import { control } from '../post-back.ts';
import { inFrench, type User } from '../state.ts';
import type { UserDraft } from '../user-draft.ts';
import type { Visit } from '../visit.ts';
import { closeLink } from './close.ts';
import { checkBox, lines, saveButton, select, textBox, yesNo } from './control.ts';
import { hoursTable } from './hours.ts';
import { layout } from './layout.ts';
import { costWarning, doneLine, faultList } from './message.ts';

interface Edition {
  /** Absent for a new one. */
  readonly user: User | undefined;
  readonly draft: UserDraft;
  readonly faults: readonly string[];
}

const CIVILITIES = ['', 'Mme', 'M.'].map((name) => ({ id: name, name }));

/** The form of a user. That profiles and companies are chosen here, and the heading, are inferred [I]. */
export function userScreen(visit: Visit, { user, draft, faults }: Edition): Html {
  const { look, query } = visit;
  const saved = query.has('enregistre') && faults.length === 0 ? 'Enregistrement effectué.' : undefined;
  return layout(visit, {
    title: user ? `Utilisateur : ${user.email}` : 'Nouvel utilisateur',
    content: html`${costWarning(look)}${faultList(look, faults)}${doneLine(look, saved)}
    ${look.wrap('fiche', particulars(visit, draft))} ${look.wrap('options', options(visit, draft))}
    ${look.wrap('profils', profiles(visit, draft))} ${look.wrap('societes', companies(visit, draft))}
    ${saveButton(look)} ${closeLink(visit)}`,
    settings: { save: look.id('enregistrer') },
    bare: visit.forms !== 'page',
  });
}

function particulars({ look }: Visit, { particulars }: UserDraft): Html {
  const text = (label: string, name: string, value: string, mandatory = false) => ({
    label,
    mandatory,
    target: [name],
    control: textBox(look, [name], value),
  });
  const civility = select(look, ['civilite'], CIVILITIES, particulars.civility);
  return lines(look, [
    { label: 'Civilité', target: ['civilite'], control: civility },
    text('Nom', 'nom', particulars.lastName),
    text('Prénom', 'prenom', particulars.firstName),
    text('Téléphone', 'telephone', particulars.phone),
    text('Adresse e-mail', 'email', particulars.email, true),
  ]);
}

/** R58, R61: both questions stand on «non» by default; the first one's «oui» reveals the table (R59). */
function options({ look }: Visit, { limitsHours, times, administrator }: UserDraft): Html {
  const reveal = `montrer('${look.id('horaires', 'table')}',this.value==='oui')`;
  return lines(look, [
    {
      label: "Voulez-vous définir des horaires d'accès aux modules pour cet utilisateur ?",
      control: html`${yesNo(look, ['horaires'], limitsHours, reveal)}${hoursTable(look, times, limitsHours)}`,
    },
    {
      label: "Enregistrer cet utilisateur avec un profil d'administrateur",
      control: yesNo(look, ['administrateur'], administrator),
    },
  ]);
}

function profiles({ look, state }: Visit, draft: UserDraft): Html {
  const optionsOf = (module: string) => [
    { id: '', name: 'Aucun' },
    ...[...state.profiles.values()]
      .filter((profile) => profile.module === module)
      .toSorted((a, b) => inFrench(a.name, b.name))
      .map(({ id, name }) => ({ id: String(id), name })),
  ];
  return html`<h4>Profils d'accès</h4>
    <table class="${look.cls('brique')}" cellspacing="0" border="0">
      <tr>
        <th>Module</th>
        <th>Profil</th>
      </tr>
      ${MODULES.map(({ id, name }, index) => {
        const chosen = String(draft.profiles.get(id) ?? '');
        const path = ['profils', control(index), 'liste'];
        return html`<tr>
          <td>${name}</td>
          <td>${select(look, path, optionsOf(id), chosen)}</td>
        </tr> `;
      })}
    </table>`;
}

function companies({ look, state }: Visit, draft: UserDraft): Html {
  return html`<h4>Sociétés</h4>
    <table class="${look.cls('brique')}" cellspacing="0" border="0">
      <tr>
        <th>Société</th>
        <th>Accès</th>
      </tr>
      ${state.companies.map(
        ({ id, name }, index) =>
          html`<tr>
            <td>${name}</td>
            <td>${checkBox(look, ['societes', control(index), 'chk'], draft.companies.has(id))}</td>
          </tr> `,
      )}
    </table>`;
}

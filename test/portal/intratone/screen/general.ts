import { html, type Html } from '../../html.ts';
import { FLAG_LABELS } from '../catalogue.ts';
import type { Edition } from './edit.ts';
import { box, panelForm } from './panel.ts';
import { identifierLine, line, particularsLines, passwordLines } from './particulars.ts';

/**
 * «Généralités»: the fields of the creation form. The source page leaves open where the two rights that the list
 * shows as icons are set; they are put here, in the wording of its legend [I].
 */
export function generalPanel(edition: Edition): Html {
  const { account } = edition;
  return panelForm(
    edition,
    1,
    html`<table cellpadding="4" cellspacing="0" border="0">
      ${edition.readOnly ? consultation(edition) : fields(edition)}
      ${line(FLAG_LABELS.allResidences, false, box(edition, 'acces_tout', 1, account.allResidences))}
      ${line(FLAG_LABELS.managesUsers, false, box(edition, 'droit_util', 1, account.managesUsers))}
    </table>`,
  );
}

function fields({ state, account, particulars }: Edition): Html {
  const managers = [...state.accounts.values()]
    .filter((other) => other !== account && (other.managesUsers || other.identifier === account.managedBy))
    .map(({ identifier }) => identifier);
  return html`${identifierLine(account.identifier, state.company, true)} ${passwordLines(false)}
  ${particularsLines(particulars, managers)}`;
}

const consultation = ({ state, account }: Edition): Html =>
  html`${line('Identifiant', false, `${account.identifier}@${state.company}`)}
  ${line('Nom', false, account.lastName)} ${line('Prénom', false, account.firstName)}
  ${line('Téléphone', false, account.phone)} ${line('Téléphone portable', false, account.mobile)}
  ${line('Email', false, account.email)} ${line('Commentaire', false, account.comment)}
  ${line('Géré par', false, account.managedBy)}`;

import { html } from '../../html.ts';
import { managersOnly } from '../access.ts';
import { sendIdentifiers } from '../identifiers.ts';
import { note } from '../note.ts';
import { field, pressed } from '../post-back.ts';
import { lines, saveButton, textBox } from '../screen/control.ts';
import { layout } from '../screen/layout.ts';
import { doneLine, faultList } from '../screen/message.ts';
import { blankUser, nextId, userByEmail } from '../state.ts';
import { ok, type Routes, type Visit } from '../visit.ts';

/** R47 to R53: the code that the vendor sent the accountant opens a free seat. */
export const accountantRoutes: Routes = {
  '/ExpertComptable.aspx': managersOnly((visit) => {
    const { look, state } = visit;
    const code = field(visit, 'code');
    const saves = pressed(visit, 'enregistrer');
    const known = saves && openFreeSeat(visit, code);
    const content = html`<p>
        Vous pouvez donner un accès gratuit à votre abonnement à votre Expert-comptable. Il en fait la demande
        par e-mail, avec les coordonnées complètes de son cabinet (SIRET compris), ses nom, prénom et numéros
        de téléphone. Il reçoit alors le code abonné que vous insérez ici.
      </p>
      ${faultList(look, saves && !known ? ['Ce code abonné est inconnu.'] : [])}
      ${doneLine(look, known ? 'Enregistrement effectué.' : undefined)}
      ${lines(look, [
        {
          label: 'Code abonné',
          target: ['code'],
          control: textBox(look, ['code'], saves ? code : state.accountantCode, 20),
        },
      ])}
      ${saveButton(look)}`;
    const settings = { save: look.id('enregistrer') };
    return ok(layout(visit, { title: 'Expert-comptable', content, settings }));
  }),
};

/** Whether the vendor knows the code. Its accountant sees every company [I] and costs nothing. */
function openFreeSeat(visit: Visit, code: string): boolean {
  const { state } = visit;
  const accountant = state.accountantCodes.get(code);
  if (!accountant) return false;
  const user = userByEmail(state, accountant.email) ?? blankUser(nextId(state.users), accountant);
  user.accountant = true;
  user.companies = new Set(state.companies.map(({ id }) => id));
  state.users.set(user.id, user);
  state.accountantCode = code;
  sendIdentifiers(state, user);
  note(visit, 'save-accountant-code', code, "Saisie du code abonné de l'Expert-comptable");
  return true;
}

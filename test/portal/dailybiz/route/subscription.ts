import { z } from 'zod';
import { html } from '../../html.ts';
import { managersOnly } from '../access.ts';
import { seatsUsed } from '../billing.ts';
import { MODULES } from '../catalogue.ts';
import { note } from '../note.ts';
import { field, pressed } from '../post-back.ts';
import { lines, saveButton, select } from '../screen/control.ts';
import { layout } from '../screen/layout.ts';
import { costWarning } from '../screen/message.ts';
import { moment, records } from '../screen/records.ts';
import { ok, type Routes } from '../visit.ts';

const MOST_PACKS = 20;
const count = z.coerce.number().int().min(0).max(MOST_PACKS);
const PACKS = Array.from({ length: MOST_PACKS + 1 }, (_, n) => ({ id: String(n), name: String(n) }));
const euros = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' });

/** R13: «Modules et packs de l'abonnement». The seats and the invoices shown here are inferred [I]. */
export const subscriptionRoutes: Routes = {
  '/Abonnement.aspx': managersOnly((visit) => {
    const { look, state } = visit;
    if (pressed(visit, 'enregistrer')) {
      state.packs = count.catch(state.packs).parse(field(visit, 'packs'));
      note(visit, 'save-packs', String(state.packs), `Packs utilisateurs supplémentaires : ${state.packs}`);
    }
    const packs = select(look, ['packs'], PACKS, String(state.packs));
    const invoices = state.invoices.map(({ number, at, email, seats, amount }) => [
      number,
      moment(at),
      email,
      seats,
      euros.format(amount / 100),
    ]);
    const content = html`${costWarning(look)}
      ${lines(look, [
        { label: 'Modules', control: MODULES.map(({ name }) => name).join(', ') },
        { label: 'Utilisateurs compris', control: state.includedSeats },
        { label: 'Utilisateurs', control: seatsUsed(state) },
        { label: 'Packs utilisateurs supplémentaires', target: ['packs'], control: packs },
      ])}
      ${saveButton(look)}
      <h4>Factures de consommation</h4>
      ${records(look, ['Numéro', 'Date', 'Utilisateur', 'Places', 'Montant'], invoices)}`;
    const settings = { save: look.id('enregistrer') };
    return ok(layout(visit, { title: "Modules et packs de l'abonnement", content, settings }));
  }),
};

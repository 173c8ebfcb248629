import { managersOnly } from '../access.ts';
import {
  field,
  identifierFaults,
  newPasswordFaults,
  particularsFaults,
  particularsIn,
  passwordIn,
} from '../particulars.ts';
import { createScreen } from '../screen/create.ts';
import { blankAccount, nextNumber } from '../state.ts';
import { ok, type Routes, type Visit } from '../visit.ts';

const page = ({ viewer, state, form }: Visit, faults: readonly string[]) => {
  const managers = [...state.accounts.values()].filter(({ managesUsers }) => managesUsers);
  return ok(
    createScreen({
      viewer,
      company: state.company,
      managers: managers.map(({ identifier }) => identifier),
      identifier: field(form, 'identifiant'),
      particulars: particularsIn(form),
      faults,
    }),
  );
};

/** «Créer»: a new sub-account, which may do nothing yet. */
export const createRoutes: Routes = {
  'GET /souscompte_creation.php': managersOnly((visit) => page(visit, [])),
  'POST /souscompte_creation.php': managersOnly((visit) => {
    const { state, form } = visit;
    const identifier = field(form, 'identifiant');
    const particulars = particularsIn(form);
    const faults = [
      ...identifierFaults(state, identifier),
      ...newPasswordFaults(form),
      ...particularsFaults(state, particulars),
    ];
    if (faults.length > 0) return page(visit, faults);
    const account = blankAccount(nextNumber(state), identifier, passwordIn(form)[0], particulars);
    state.accounts.set(identifier, account);
    return { goTo: `souscompte.php?num=${account.number}&enregistre=1` };
  }),
};

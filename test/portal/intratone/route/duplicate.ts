import { managersOnly } from '../access.ts';
import {
  field,
  identifierFaults,
  newPasswordFaults,
  particularsFaults,
  particularsIn,
  passwordIn,
} from '../particulars.ts';
import { duplicateScreen } from '../screen/duplicate.ts';
import { blankAccount, inFrench, nextNumber } from '../state.ts';
import { ok, type Routes, type Visit } from '../visit.ts';

const page = ({ viewer, state, form }: Visit, faults: readonly string[]) =>
  ok(
    duplicateScreen({
      viewer,
      company: state.company,
      sources: [...state.accounts.keys()].toSorted(inFrench),
      source: field(form, 'source'),
      identifier: field(form, 'identifiant'),
      email: field(form, 'email'),
      faults,
    }),
  );

/** «Duplication du compte» copies functions and residences; neither of the two flags nor a pass key [I]. */
export const duplicateRoutes: Routes = {
  'GET /duplication.php': managersOnly((visit) => page(visit, [])),
  'POST /duplication.php': managersOnly((visit) => {
    const { state, form } = visit;
    const source = state.accounts.get(field(form, 'source'));
    const identifier = field(form, 'identifiant');
    const particulars = particularsIn(form);
    const faults = [
      ...(source ? [] : ['Choisissez le compte à dupliquer.']),
      ...identifierFaults(state, identifier),
      ...newPasswordFaults(form),
      ...particularsFaults(state, particulars),
    ];
    if (!source || faults.length > 0) return page(visit, faults);
    const number = nextNumber(state);
    state.accounts.set(identifier, {
      ...blankAccount(number, identifier, passwordIn(form)[0], particulars),
      mode: source.mode,
      advanced: source.advanced,
      residences: new Set(source.residences),
      agencies: new Set(source.agencies),
      functions: new Set(source.functions),
    });
    state.updatePending = true;
    return { goTo: `souscompte.php?num=${number}&enregistre=1` };
  }),
};

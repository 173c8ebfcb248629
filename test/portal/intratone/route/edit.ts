import { z } from 'zod';
import { forbidden, notFound, withAccount } from '../access.ts';
import { ANCILLARY_FUNCTIONS, SITE_FUNCTIONS } from '../catalogue.ts';
import { particularsIn } from '../particulars.ts';
import { saveFunctions } from '../save/functions.ts';
import { saveGeneral } from '../save/general.ts';
import { saveResidences } from '../save/residences.ts';
import { editScreen, TAB_COUNT, type Variant } from '../screen/edit.ts';
import { ok, type Routes } from '../visit.ts';

const tabNumber = z.coerce.number().int().min(1).max(TAB_COUNT).catch(1);
const shownMode = z.enum(['residence', 'agency']);

/** The tabs that can be saved; «Clés Pass» has no form. */
const SAVE = new Map([
  ['1', saveGeneral],
  ['2', saveResidences],
  ['3', saveFunctions(SITE_FUNCTIONS)],
  ['4', saveFunctions(ANCILLARY_FUNCTIONS)],
]);

/** The screen of one sub-account. A POST saves the tab of its address, and that one only. */
export const editRoutes = (variant: Variant): Routes => ({
  'GET /souscompte.php': (visit) =>
    withAccount(visit, (account) => {
      const { state, viewer, query } = visit;
      const edition = {
        viewer,
        state,
        account,
        tab: tabNumber.parse(query.get('onglet')),
        mode: shownMode.catch(account.mode).parse(query.get('mode')),
        particulars: account,
        faults: [],
        saved: query.get('enregistre') === '1',
        readOnly: !viewer.managesUsers,
      };
      return ok(editScreen(edition, variant));
    }),

  'POST /souscompte.php': (visit) =>
    withAccount(visit, (account) => {
      const { state, viewer, query, form } = visit;
      if (!viewer.managesUsers) return forbidden(visit);
      const onglet = query.get('onglet') ?? '';
      const save = SAVE.get(onglet);
      if (!save) return notFound(visit, "Cet onglet n'existe pas ou ne peut pas être enregistré.");
      const faults = save(state, account, form);
      if (faults.length === 0) {
        state.updatePending = true;
        return { goTo: `souscompte.php?num=${account.number}&onglet=${onglet}&enregistre=1` };
      }
      const edition = {
        viewer,
        state,
        account,
        tab: Number(onglet),
        mode: shownMode.catch(account.mode).parse(form.get('mode')),
        particulars: onglet === '1' ? particularsIn(form) : account,
        faults,
        saved: false,
        readOnly: false,
      };
      return ok(editScreen(edition, variant));
    }),
});

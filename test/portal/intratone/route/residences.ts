import { managersOnly } from '../access.ts';
import { myResidencesScreen } from '../screen/my-residences.ts';
import { byName } from '../state.ts';
import { ok, type Routes } from '../visit.ts';

/** «Mes résidences», and «Tout mettre à jour», without which nothing that was saved reaches the doors. */
export const residencesRoutes: Routes = {
  'GET /residences.php': ({ viewer, state }) => {
    const { account } = viewer;
    const residences = state.residences
      .filter(({ id }) => !account || account.allResidences || account.residences.has(id))
      .toSorted(byName);
    const { agencies, updatePending } = state;
    return ok(myResidencesScreen({ viewer, residences, agencies, updatePending }));
  },
  'POST /residences.php': managersOnly(({ state }) => {
    state.updatePending = false;
    return { goTo: 'residences.php' };
  }),
};

import { accountMenuScreen } from '../screen/account-menu.ts';
import { errorScreen } from '../screen/error.ts';
import { homeScreen } from '../screen/home.ts';
import { ownAccountScreen } from '../screen/own-account.ts';
import { ok, type Routes } from '../visit.ts';

/** The pages on the way to the sub-accounts. */
export const accountRoutes: Routes = {
  'GET /': () => ({ goTo: 'accueil.php' }),
  'GET /accueil.php': ({ viewer }) => ok(homeScreen(viewer)),
  'GET /indisponible.php': ({ viewer }) =>
    ok(errorScreen(viewer, 'Rubrique indisponible', "Cette rubrique n'est pas disponible sur votre compte.")),
  'GET /compte.php': ({ viewer }) => ok(accountMenuScreen(viewer)),
  'GET /moncompte.php': ({ viewer, state }) =>
    viewer.account
      ? { goTo: `souscompte.php?num=${viewer.account.number}` }
      : ok(ownAccountScreen(viewer, state)),
};

import { administrators, withUser } from '../access.ts';
import { ok, type Routes } from '../visit.ts';

/**
 * «Supprimer l'utilisateur» (R26, C8) asks first. The press itself comes to the server, which words the question:
 * so a test can prove that nobody pressed it.
 */
export const deletionRoutes: Routes = {
  'POST /api/utilisateurs/:number/suppression': administrators((visit) =>
    withUser(visit, ({ firstName, lastName }) => {
      visit.state.deletePresses += 1;
      const question = visit.say('Voulez-vous vraiment supprimer cet utilisateur ?');
      return ok({ question: `${question} (${firstName} ${lastName})` });
    }),
  ),
  'DELETE /api/utilisateurs/:number': administrators((visit) =>
    withUser(visit, ({ number }) => {
      visit.state.users.delete(number);
      return ok(null);
    }),
  ),
};

import { managersOnly, withThing } from '../access.ts';
import { billed } from '../billing.ts';
import { sendIdentifiers } from '../identifiers.ts';
import { note } from '../note.ts';
import { pressed } from '../post-back.ts';
import { userScreen } from '../screen/user.ts';
import { blankUser, nextId, type User } from '../state.ts';
import { applyDraft, draftFaults, draftIn, draftOf, type UserDraft } from '../user-draft.ts';
import { ok, type Routes, type Visit } from '../visit.ts';

const NOBODY = blankUser(0, { civility: '', lastName: '', firstName: '', phone: '', email: '' });

/** The form of a user, and of a new one (R54, R55, R64). */
export const userRoutes: Routes = {
  '/Utilisateur.aspx': managersOnly((visit) =>
    withThing(visit, visit.state.users, (user) => {
      if (pressed(visit, 'fermer')) return { goTo: 'Utilisateurs.aspx' };
      if (!pressed(visit, 'enregistrer'))
        return ok(userScreen(visit, { user, draft: draftOf(user ?? NOBODY), faults: [] }));
      const draft = draftIn(visit);
      const faults = draftFaults(visit, draft, user);
      if (faults.length > 0) return ok(userScreen(visit, { user, draft, faults }));
      return { goTo: `Utilisateur.aspx?id=${save(visit, draft, user).id}&enregistre=1` };
    }),
  ),
};

/** C1, C2, C4: saves, invoices what goes beyond the included seats, and mails the identifiers of whoever may enter now. */
function save(visit: Visit, draft: UserDraft, existing: User | undefined): User {
  const { state } = visit;
  const user = existing ?? blankUser(nextId(state.users), draft.particulars);
  billed(state, draft.particulars.email, () => {
    applyDraft(user, draft);
    state.users.set(user.id, user);
  });
  sendIdentifiers(state, user);
  if (existing) note(visit, 'save-user', user.email, `Modification de l'utilisateur ${user.email}`);
  else note(visit, 'create-user', user.email, `Création de l'utilisateur ${user.email}`);
  return user;
}

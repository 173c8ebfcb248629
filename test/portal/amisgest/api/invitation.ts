import { randomBytes } from 'node:crypto';
import { administrators, withUser } from '../access.ts';
import type { AmisgestUser } from '../state.ts';
import { fileOf, isActivated } from '../user-file.ts';
import { ok, refuse, type Routes, type Visit } from '../visit.ts';

/** Sends the link with which its reader chooses a password: the administrator never sets one (C4). */
function mailLink({ state, url }: Visit, user: AmisgestUser, subject: string): void {
  user.activationToken = randomBytes(16).toString('hex');
  state.mails.push({ to: user.email, subject, link: `${url}/#/activation/${user.activationToken}` });
}

/** The buttons of the tab «Accès». */
export const invitationRoutes: Routes = {
  'POST /api/utilisateurs/:number/activation': administrators((visit) =>
    withUser(visit, (user) => {
      if (user.email === '') return refuse(visit, 409, "Aucun courriel n'est inscrit au dossier.");
      if (isActivated(user)) return refuse(visit, 409, 'Ce compte est déjà activé.');
      mailLink(visit, user, 'Activation de votre compte Amisgest');
      user.access = 'mail-sent';
      return ok(fileOf(user, visit.say));
    }),
  ),

  // After the activation the same place offers this instead (C5); its words are an open point [I].
  'POST /api/utilisateurs/:number/mot-de-passe': administrators((visit) =>
    withUser(visit, (user) => {
      if (!isActivated(user)) return refuse(visit, 409, "Ce compte n'est pas activé.");
      mailLink(visit, user, 'Réinitialisation de votre mot de passe Amisgest');
      return ok(fileOf(user, visit.say));
    }),
  ),
};

import { warning } from '../refusal.ts';
import type { CommownState, User } from '../state.ts';
import { keepingAnAdministrator } from './transaction.ts';

/** The e-mail domains of the users whose access is about to be granted; more than one is warned about (C3). */
export const domainsOf = (users: readonly User[]): string[] => [
  ...new Set(users.map(({ email }) => email.slice(email.indexOf('@') + 1))),
];

/** The wizard's «OK»: the signed-in user's own password is asked for (C3), and each user gets a mail (R8). */
export function grantAccess(state: CommownState, users: readonly User[], passwordIsRight: boolean): void {
  if (!passwordIsRight) throw warning('Mot de passe incorrect.');
  const archived = users.find((user) => !user.active);
  // C6: archived users have no button; a selection may still hold some [I].
  if (archived) throw warning(`${archived.firstName} ${archived.lastName} est archivé.`);
  for (const user of users.filter(({ status }) => status === 'not-granted')) {
    user.status = 'never-connected';
    state.mails.push(user.email);
  }
}

/** «Révoquer son accès au site Commown» (R9): the roles stay and have no effect any more. */
export function revokeAccess(state: CommownState, user: User): void {
  keepingAnAdministrator(state, () => void (user.status = 'not-granted'));
}

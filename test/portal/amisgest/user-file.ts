import { z } from 'zod';
import type { ListName, UserFile } from './client/wire.ts';
import type { Say } from './client/wording.ts';
import type { Access, AmisgestUser } from './state.ts';

/** Created is not invited, invited is not activated, activated is not set up: four things to say. */
const ACCESS: Readonly<Record<Access, string>> = {
  'not-activated': 'Compte non activé',
  'mail-sent': "Courriel d'activation envoyé",
  activated: 'Compte activé',
  'multi-factor': 'Authentification multifacteur configurée',
};

const LISTS: Readonly<Record<AmisgestUser['kind'], ListName>> = { user: 'utilisateur', employee: 'employe' };

/** Which of the two lists is asked for; the users' when none is. */
export const listName = z.enum(['utilisateur', 'employe']).catch('utilisateur');
export const kindOf = (list: ListName): AmisgestUser['kind'] => (list === 'employe' ? 'employee' : 'user');

export const isActivated = ({ access }: AmisgestUser): boolean =>
  access === 'activated' || access === 'multi-factor';

/** The user as the page gets it. */
export function fileOf(user: AmisgestUser, say: Say): UserFile {
  const { number, kind, firstName, lastName, phone, email, roles, access } = user;
  return {
    number,
    list: LISTS[kind],
    firstName,
    lastName,
    phone,
    email,
    roles: [...roles],
    access: say(ACCESS[access]),
    isActivated: isActivated(user),
    canInvite: email !== '',
  };
}

/** What «Ajouter» opens. */
export const emptyFile = (say: Say): UserFile => ({
  number: null,
  list: 'utilisateur',
  firstName: '',
  lastName: '',
  phone: '',
  email: '',
  roles: [],
  access: say('Compte non créé'),
  isActivated: false,
  canInvite: false,
});

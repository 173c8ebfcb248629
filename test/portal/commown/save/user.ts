import { invalid } from '../refusal.ts';
import { blankUser, nextId, userByEmail, type CommownState, type User } from '../state.ts';
import type { UserValues } from '../wire.ts';
import { keepingAnAdministrator } from './transaction.ts';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** «Créer» and «Sauvegarder» (R2–R4); the organisation is always the signed-in user's own (R35). */
export function createUser(state: CommownState, values: UserValues): User {
  const user = blankUser(nextId(state.users));
  check(state, user, values);
  state.users.set(user.id, Object.assign(user, fill(values)));
  return user;
}

/** «Modifier» and «Sauvegarder»; the roles are replaced as a whole. */
export function writeUser(state: CommownState, user: User, values: UserValues): void {
  // C2
  if (user.status !== 'not-granted' && values.email !== user.email)
    throw invalid(
      'Cette personne est déjà autorisée à accéder au site : son email ne peut plus être modifié !',
    );
  check(state, user, values);
  keepingAnAdministrator(state, () => Object.assign(user, fill(values)));
}

/** The names of the values that differ from the user's. */
export function changedFields(user: User, values: UserValues): string[] {
  const { roles, ...plain } = values;
  const changed = Object.entries(plain).filter(([name, value]) => user[name as keyof User] !== value);
  const sameRoles = roles.length === user.roles.size && roles.every((role) => user.roles.has(role));
  return [...changed.map(([name]) => name), ...(sameRoles ? [] : ['roles'])];
}

const fill = ({ roles, ...plain }: UserValues) => ({ ...plain, roles: new Set(roles) });

function check(state: CommownState, user: User, { firstName, lastName, email, team }: UserValues): void {
  // C8; two users with one e-mail could not both sign in [I].
  const missing = Object.entries({ Prénom: firstName, Nom: lastName, Courriel: email })
    .filter(([, value]) => value.trim() === '')
    .map(([label]) => label);
  if (missing.length > 0) throw invalid(`Les champs suivants sont invalides : ${missing.join(', ')}`);
  if (!EMAIL.test(email)) throw invalid(`Le courriel «${email}» n'est pas valide.`);
  const other = userByEmail(state, email);
  if (other && other !== user) throw invalid(`Le courriel «${email}» est déjà celui d'une autre personne.`);
  if (team !== 0 && !state.teams.has(team)) throw invalid("Cette équipe n'existe pas.");
}

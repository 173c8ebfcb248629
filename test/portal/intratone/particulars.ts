import { z } from 'zod';
import { passwordFaults } from './password.ts';
import { isTaken, type IntratoneState, type Particulars } from './state.ts';

const IDENTIFIER = /^[A-Za-z0-9._-]{1,40}$/;

/** The field of the form, without the blanks around it; empty when it was not sent. */
export const field = (form: URLSearchParams, name: string): string => (form.get(name) ?? '').trim();

/** The fields of the form that every sub-account has. */
export function particularsIn(form: URLSearchParams): Particulars {
  return {
    lastName: field(form, 'nom'),
    firstName: field(form, 'prenom'),
    phone: field(form, 'tel'),
    mobile: field(form, 'portable'),
    email: field(form, 'email'),
    comment: field(form, 'commentaire'),
    managedBy: field(form, 'gerepar'),
  };
}

/** The password and its confirmation, exactly as they were typed. */
export function passwordIn(form: URLSearchParams): readonly [password: string, confirmation: string] {
  return [form.get('mdp') ?? '', form.get('mdp2') ?? ''];
}

/** What is wrong with a new identifier, in the portal's words. */
export function identifierFaults(state: IntratoneState, identifier: string): string[] {
  if (identifier === '') return ['Le champ « Identifiant » est obligatoire.'];
  if (!IDENTIFIER.test(identifier))
    return ["L'identifiant ne peut contenir que des lettres, des chiffres, des points et des tirets."];
  return isTaken(state, identifier) ? [`L'identifiant « ${identifier} » existe déjà.`] : [];
}

/** What is wrong with the password of a new account, which is mandatory. */
export function newPasswordFaults(form: URLSearchParams): string[] {
  const [password, confirmation] = passwordIn(form);
  if (password === '') return ['Le champ « Mot de passe » est obligatoire.'];
  if (confirmation === '') return ['Le champ « Confirmation du mot de passe » est obligatoire.'];
  return passwordFaults(password, confirmation);
}

/** What is wrong with the fields that every sub-account has. */
export function particularsFaults(state: IntratoneState, { email, managedBy }: Particulars): string[] {
  return [
    email === '' && 'Le champ « Email » est obligatoire.',
    email !== '' && !z.email().safeParse(email).success && "L'adresse email n'est pas valide.",
    managedBy !== '' &&
      !state.accounts.has(managedBy) &&
      'Le gestionnaire choisi (« Géré par ») est inconnu.',
  ].filter((fault) => fault !== false);
}

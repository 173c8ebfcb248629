const CLASSES = [/[a-z]/, /[A-Z]/, /[0-9]/, /[-_@$!?*/#.,+]/];

/** The special characters as the form lists them; the comma is taken as one of them [I]. */
export const SPECIAL_CHARACTERS = '-, _, @, $, !, ?, *, /, #, ., , +';

/** What is wrong with a new password, in the portal's words; empty when it is good. */
export function passwordFaults(password: string, confirmation: string): string[] {
  const met = CLASSES.filter((characters) => characters.test(password)).length;
  return [
    password.length < 8 && 'Le mot de passe doit contenir au moins 8 caractères.',
    met < 3 &&
      'Le mot de passe doit remplir au moins 3 des 4 conditions (minuscule, majuscule, chiffre, spécial).',
    password !== confirmation && 'La confirmation ne correspond pas au mot de passe.',
  ].filter((fault) => fault !== false);
}

import { listNames, plural } from '../../../shared/text/plural.ts';

const fr = {
  title: 'Comptes à créer',
  loading: 'Lecture du plan…',
  none: 'Le plan ne demande la création d’aucun compte dans ce portail.',
  search: 'Chercher une personne',
  shown: (n: number, of: number) => plural('fr', n, `# compte sur ${of}`, `# comptes sur ${of}`),
  fill: 'Remplir le formulaire',
  missing: (fields: readonly string[]) =>
    `La fiche de la personne ne dit pas\u00A0: ${listNames('fr', fields)}. À saisir vous-même.`,
  filled: {
    done: 'Le formulaire est rempli\u00A0: relisez-le, puis appuyez sur le bouton du portail.',
    missing: 'La page n’a aucun de ces champs.',
    covered: 'Quelque chose recouvrait la page\u00A0: rien n’a été saisi.',
  },
  button: 'Portillon saisit les champs\u00A0; le bouton du portail reste le vôtre.',
  password: 'Mot de passe',
  passwordRule: (length: number, classes: number) =>
    `Le portail demande ${length} caractères au moins, de ${classes} sortes sur 4 (minuscule, majuscule, chiffre, spécial).`,
  generate: 'Créer un mot de passe et le saisir',
  generateAgain: 'En créer un autre et le saisir',
  provisional:
    'Il est provisoire\u00A0: la personne le change à sa première connexion. Copiez-le maintenant, Portillon ne le garde pas.',
  onlyHere: 'Copiez-le maintenant, Portillon ne le garde pas.',
  typed: {
    done: 'Il est saisi dans les champs du formulaire.',
    missing: 'La page n’a pas de champ de mot de passe\u00A0: saisissez-le vous-même.',
    covered: 'Quelque chose recouvrait la page\u00A0: il n’a pas été saisi.',
  },
};

const en = {
  title: 'Accounts to create',
  loading: 'Reading the plan…',
  none: 'The plan asks for no new account in this portal.',
  search: 'Search for a person',
  shown: (n: number, of: number) => plural('en', of, `${n} of # account`, `${n} of # accounts`),
  fill: 'Fill the form',
  missing: (fields: readonly string[]) =>
    `The person’s record does not tell: ${listNames('en', fields)}. Yours to type.`,
  filled: {
    done: 'The form is filled: look it over, then press the portal’s button.',
    missing: 'The page has none of these fields.',
    covered: 'Something covered the page: nothing was typed.',
  },
  button: 'Portillon types the fields; the portal’s button stays yours.',
  password: 'Password',
  passwordRule: (length: number, classes: number) =>
    `The portal asks for at least ${length} characters, of ${classes} kinds out of 4 (lower case, upper case, digit, special).`,
  generate: 'Make a password and type it',
  generateAgain: 'Make another and type it',
  provisional:
    'It is provisional: the person changes it at the first login. Copy it now, Portillon does not keep it.',
  onlyHere: 'Copy it now, Portillon does not keep it.',
  typed: {
    done: 'It is typed into the fields of the form.',
    missing: 'The page has no password field: type it yourself.',
    covered: 'Something covered the page: it was not typed.',
  },
} satisfies typeof fr;

export const words = { fr, en };

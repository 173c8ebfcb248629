import type { Lack } from './draft/check.ts';

const fr = {
  title: 'Le descripteur',
  whole: 'Le brouillon est un descripteur valable',
  lacking: (n: number) => (n > 1 ? `Il manque ${n} choses au brouillon` : 'Il manque une chose au brouillon'),
  lacks: {
    list: 'Aucune liste de cases\u00A0: en montrer une.',
    features: 'Aucun droit\u00A0: montrer une liste de droits, ou dire qu’une liste contient des droits.',
    user: 'Qui est connecté\u00A0: montrer le texte qui le dit, avec des mots fixes autour du nom.',
    account:
      'À qui est le compte\u00A0: montrer le texte qui le dit, avec des mots fixes autour de l’identifiant.',
    save: 'Le bouton qui enregistre\u00A0: le montrer, ou écrire son nom.',
    words:
      'Un mot présent sur chaque page après connexion\u00A0: montrer une liste dans une page avec son menu.',
    id: 'Un identifiant\u00A0: minuscules sans accents, chiffres et tirets\u00A0; chacun une seule fois.',
    name: 'Le nom du portail.',
    label: 'Un libellé vide, à remplir dans les deux langues.',
    other: 'Le schéma n’accepte pas',
  } satisfies Record<Lack, string>,
  copies: (n: number) =>
    n > 1
      ? `${n} droits ont pour nom anglais la copie du français\u00A0: l’export les marque comme déduits.`
      : '1 droit a pour nom anglais la copie du français\u00A0: l’export le marque comme déduit.',
  download: (name: string) => `Télécharger ${name}`,
  copy: 'Copier le JSON',
  done: 'Copié',
  next: 'Ensuite',
  steps: (id: string) => [
    `Relire le brouillon\u00A0: tout ce qui a été deviné est dans «inferred»\u00A0; ce qui implique quoi («implies») reste à dire.`,
    `Déposer le fichier dans shared/portal/${id}/ et ajouter sa ligne à shared/portal/index.ts.`,
    `Construire la réplique de ses pages dans test/portal/${id}/, qui passe test/contract/adapter.ts (CONTRIBUTING, «a portal»).`,
    'Déclarer le portail dans la configuration du connecteur\u00A0: l’extension le propose alors dans ses options.',
  ],
};

const en: typeof fr = {
  title: 'The descriptor',
  whole: 'The draft is a valid descriptor',
  lacking: (n) => (n > 1 ? `The draft lacks ${n} things` : 'The draft lacks one thing'),
  lacks: {
    list: 'No list of boxes: point at one.',
    features: 'No right: point at a list of rights, or say that a list holds rights.',
    user: 'Who is signed in: point at the text that says so, with fixed words around the name.',
    account: 'Whose account it is: point at the text that says so, with fixed words around the identifier.',
    save: 'The button that saves: point at it, or write its name.',
    words: 'A word that is on every page after sign-in: point at a list in a page with its menu.',
    id: 'An id: lower case without accents, digits and hyphens; each one once.',
    name: 'The portal’s name.',
    label: 'An empty label, to be filled in both languages.',
    other: 'The schema does not accept',
  },
  copies: (n) =>
    n > 1
      ? `${n} rights have the French name for an English one: the export marks them as inferred.`
      : '1 right has the French name for an English one: the export marks it as inferred.',
  download: (name) => `Download ${name}`,
  copy: 'Copy the JSON',
  done: 'Copied',
  next: 'Next',
  steps: (id) => [
    'Read the draft: all that was guessed is in “inferred”; what implies what (“implies”) is still to be said.',
    `Put the file into shared/portal/${id}/ and its line into shared/portal/index.ts.`,
    `Build the replica of its pages in test/portal/${id}/, which passes test/contract/adapter.ts (CONTRIBUTING, “a portal”).`,
    'Declare the portal in the connector’s configuration: the extension then offers it in its options.',
  ],
};

export const words = { fr, en };

import type { z } from 'zod';
import type { descriptorSchema } from '../descriptor.ts';

type Input = NonNullable<z.input<typeof descriptorSchema>['pages']>;

/** Inferred: the vendor only says that the lists have pages. */
const pager: NonNullable<Input['lists'][number]['pager']> = {
  next: { fr: 'Suivant', en: 'Next' },
  previous: { fr: 'Précédent', en: 'Previous' },
};

/**
 * The screens of an administrator, in both languages of the portal. The five blocks, their fields and buttons are the
 * vendor's (R32–R53); how the drop-down of the profile names itself and who is signed in, the columns of the list, the
 * pagers, the search fields and the line that says «saved» are inferred.
 */
export const pages: Input = {
  match: {
    // White-label: every operator has a host of its own.
    hosts: [],
    words: [
      { fr: 'Options du profil', en: 'Profile options' },
      { fr: "Portail de l'administrateur", en: 'Admin Portal' },
    ],
  },
  user: [
    { kind: 'named', template: 'Connecté : {user}' },
    { kind: 'named', template: 'Signed in: {user}' },
  ],
  account: [
    { gives: 'key', at: { kind: 'text', template: "Détails de l'administrateur : {account}" } },
    { gives: 'key', at: { kind: 'text', template: 'Administrator Details: {account}' } },
  ],
  accountList: {
    heading: { fr: 'Gérer les administrateurs', en: 'Manage Admins' },
    column: { fr: "Nom d'utilisateur", en: 'Username' },
    name: [{ fr: 'Nom', en: 'Name' }],
    pager,
    search: { fr: 'Rechercher un administrateur', en: 'Search administrators' },
    open: 'row',
    path: [
      { fr: 'Options du profil', en: 'Profile options' },
      { fr: 'Gérer les administrateurs', en: 'Manage Admins' },
    ],
  },
  // Eight of the ten fields; the username stands in «Compte», which its buttons tell.
  fieldsTab: 'contact',
  lists: [
    {
      shape: 'boxes',
      tab: 'sites',
      holds: 'sites',
      under: { fr: 'Autorisations du site', en: 'Site Permissions' },
      // The document holds one page; what was ticked on the others waits in the page's memory.
      complete: false,
      pager,
      search: { fr: 'Rechercher un site', en: 'Search sites' },
    },
    {
      shape: 'boxes',
      tab: 'features',
      holds: 'features',
      under: { fr: 'Autorisations des fonctionnalités', en: 'Feature Permissions' },
      complete: true,
    },
  ],
  states: [
    {
      id: 'active',
      tab: 'account',
      shown: { fr: "Désactiver l'administrateur", en: 'Disable Administrator' },
      about: { fr: 'Connexion ouverte', en: 'Login open' },
      account: 'active',
    },
    {
      id: 'disabled',
      tab: 'account',
      shown: { fr: "Activer l'administrateur", en: 'Enable Administrator' },
      about: { fr: 'Connexion désactivée', en: 'Login disabled' },
      account: 'suspended',
    },
  ],
  parent: { tab: 'account', label: { fr: 'Utilisateur parent', en: 'Parent User' } },
  create: {
    open: { fr: 'Créer un administrateur', en: 'Create Administrator' },
    heading: { fr: 'Créer un administrateur', en: 'Create Administrator' },
  },
  save: { fr: 'Enregistrer', en: 'Save' },
  saved: { fr: 'Les modifications ont été enregistrées.', en: 'The changes are saved.' },
  // They act at once, whatever waits for «Enregistrer» (R36–R38).
  never: [
    { fr: "Désactiver l'administrateur", en: 'Disable Administrator' },
    { fr: "Activer l'administrateur", en: 'Enable Administrator' },
    {
      fr: 'Réinitialiser le mot de passe',
      en: 'Reset Password',
      variants: ['Réinitialisation du mot de passe', 'Password Reset'],
    },
  ],
};

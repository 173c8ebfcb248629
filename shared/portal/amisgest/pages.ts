import type { z } from 'zod';
import type { descriptorSchema } from '../descriptor.ts';

type Input = NonNullable<z.input<typeof descriptorSchema>['pages']>;

/**
 * The list, the file of a user and its tabs. The vendor's articles name the tabs, sections, boxes and buttons (R6, R7,
 * R9, R10, R16, C8); how the page says who is signed in and whose file it is, the words of the states but for the
 * mail's, the notice of a save, the pager, the search field and the columns are inferred. The portal speaks French only.
 */
export const pages: Input = {
  match: {
    // The web application (X5); the words are those of the top tabs (R6).
    hosts: ['https://web.amisgest.ca/*'],
    words: [{ fr: 'Réglages', en: 'Settings' }],
  },
  user: [{ kind: 'text', template: 'Connecté : {user}' }],
  account: [
    { gives: 'name', at: { kind: 'text', template: "Dossier de l'utilisateur : {name}" } },
    // The second list, «Employé», opens files with the same roles (R23).
    { gives: 'name', at: { kind: 'text', template: "Dossier de l'employé : {name}" } },
    // In the tab «Connexion» only (R9).
    { gives: 'key', at: { kind: 'beside', label: { fr: 'Courriel', en: 'E-mail' } } },
  ],
  accountList: {
    heading: { fr: 'Utilisateurs', en: 'Users' },
    column: { fr: 'Courriel', en: 'E-mail' },
    name: [{ fr: 'Nom', en: 'Name' }],
    pager: {
      next: { fr: 'Suivant', en: 'Next' },
      previous: { fr: 'Précédent', en: 'Previous' },
    },
    search: { fr: 'Rechercher un utilisateur', en: 'Search for a user' },
    open: 'double-click',
    path: [
      { fr: 'Réglages', en: 'Settings' },
      { fr: 'Utilisateurs', en: 'Users' },
    ],
  },
  fieldsTab: 'general',
  lists: [
    {
      shape: 'boxes',
      tab: 'roles',
      holds: 'features',
      under: {
        fr: 'Rôles et permission',
        en: 'Roles and permission',
        variants: ['Rôles', 'Rôles et permissions'],
      },
      complete: true,
    },
  ],
  states: [
    {
      id: 'new',
      tab: 'access',
      shown: { fr: 'Compte non créé', en: 'Account not created' },
      about: { fr: 'Pas encore enregistré', en: 'Not saved yet' },
      uninvited: true,
    },
    {
      id: 'uninvited',
      tab: 'access',
      shown: { fr: 'Compte non activé', en: 'Account not activated' },
      about: { fr: 'Créé, pas encore invité', en: 'Created, not invited yet' },
      uninvited: true,
    },
    {
      id: 'invited',
      tab: 'access',
      shown: { fr: "Courriel d'activation envoyé", en: 'Activation e-mail sent' },
      about: { fr: 'Invité, pas encore activé', en: 'Invited, not activated yet' },
    },
    {
      id: 'activated',
      tab: 'access',
      shown: { fr: 'Compte activé', en: 'Account activated' },
      about: { fr: 'Activé', en: 'Activated' },
      account: 'active',
    },
    {
      id: 'mfa',
      tab: 'access',
      shown: {
        fr: 'Authentification multifacteur configurée',
        en: 'Multi-factor authentication set up',
      },
      about: { fr: 'Activé, connexion multifacteur en place', en: 'Activated, multi-factor login set up' },
      account: 'active',
    },
  ],
  create: {
    open: { fr: 'Ajouter', en: 'Add' },
    heading: { fr: "Dossier de l'utilisateur : Nouvel utilisateur", en: 'User file: New user' },
  },
  save: { fr: 'Enregistrer', en: 'Save' },
  saved: { fr: 'Les modifications ont été enregistrées.', en: 'The changes are saved.' },
  // The mail is the admin's to send, the others delete or take a password away (R16, C5, C8).
  never: [
    { fr: "Supprimer l'utilisateur", en: 'Delete the user' },
    {
      fr: 'Réinitialiser le mot de passe',
      en: 'Reset the password',
      variants: ['Réinitialisation du mot de passe'],
    },
    { fr: "Envoyer le courriel d'activation de compte", en: 'Send the account activation e-mail' },
  ],
};

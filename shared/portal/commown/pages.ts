import type { z } from 'zod';
import type { descriptorSchema } from '../descriptor.ts';

type Input = z.input<typeof descriptorSchema>['pages'];

/**
 * The cards, the list and the form of a user. The host, the title that names the signed-in user and the heading of a
 * new form are inferred; the words of Odoo's own controls are those of its French translation.
 */
export const pages: Input = {
  match: {
    hosts: ['https://shop.commown.coop/*'],
    words: [
      { fr: "Gestionnaire d'équipe", en: 'Team manager' },
      { fr: 'Mon espace Gestionnaire', en: 'My manager space' },
    ],
  },
  user: [
    { kind: 'named', template: 'Utilisateur : {user}' },
    { kind: 'named', template: 'User: {user}' },
  ],
  // Text once access was granted, a field before that while the form is edited (C2).
  account: [{ gives: 'key', at: { kind: 'beside', label: { fr: 'Courriel', en: 'Email' } } }],
  accountList: {
    // «Utilisateurs» is on every page of the web client, and a file that is looked at before its import has the same
    // columns: the button of the list is on neither.
    heading: { fr: 'Vue liste', en: 'View list', variants: ['Liste', 'List'] },
    column: { fr: 'Courriel', en: 'Email' },
    name: [
      { fr: 'Prénom', en: 'First name' },
      { fr: 'Nom', en: 'Last name' },
    ],
    holds: [
      {
        shape: 'badges',
        column: { fr: 'Rôle(s)', en: 'Role(s)', variants: ['Rôles', 'Roles'] },
        tab: 'user',
      },
      {
        shape: 'word',
        column: { fr: 'Statut de connexion', en: 'Portal status' },
        feature: 'portal-access',
        yes: [
          { fr: 'Jamais connecté', en: 'Never connected' },
          { fr: 'Déjà connecté au site', en: 'Already connected' },
        ],
        no: [{ fr: 'Connexion non autorisée', en: 'Not granted' }],
      },
    ],
    pager: {
      next: { fr: 'Suivant', en: 'Next' },
      previous: { fr: 'Précédent', en: 'Previous' },
    },
    search: { fr: 'Recherche...', en: 'Search...' },
    open: 'row',
    path: [
      { fr: 'Utilisateurs', en: 'Users' },
      { fr: 'Vue liste', en: 'View list', variants: ['Liste', 'List'] },
    ],
  },
  fieldsTab: 'user',
  lists: [
    {
      shape: 'badges',
      tab: 'user',
      holds: 'features',
      beside: { fr: 'Rôle(s)', en: 'Role(s)', variants: ['Rôles', 'Roles'] },
      complete: true,
    },
  ],
  singles: [
    {
      shape: 'buttons',
      tab: 'user',
      feature: 'portal-access',
      gives: {
        fr: "Autoriser l'accès au site Commown",
        en: 'Grant access to the Commown site',
      },
      takes: {
        fr: 'Révoquer son accès au site Commown',
        en: 'Revoke access to the Commown site',
      },
    },
  ],
  states: [
    {
      id: 'active',
      tab: 'user',
      shown: { fr: 'Actif', en: 'Active' },
      about: { fr: 'Utilisateur actif', en: 'Active user' },
      account: 'active',
    },
    {
      id: 'archived',
      tab: 'user',
      shown: { fr: 'Archivé', en: 'Archived' },
      about: { fr: 'Archivé : sans accès, et absent des listes', en: 'Archived: no access, and on no list' },
      account: 'archived',
    },
  ],
  create: {
    open: { fr: 'Créer', en: 'Create' },
    heading: { fr: 'Nouveau', en: 'New' },
  },
  edit: { fr: 'Modifier', en: 'Edit' },
  save: { fr: 'Sauvegarder', en: 'Save' },
  // Its button is there when what is shown is saved.
  saved: { fr: 'Modifier', en: 'Edit' },
  never: [
    // One button, whose words change under the pointer (R21).
    { fr: 'Actif', en: 'Active' },
    { fr: 'Archiver', en: 'Archive' },
    { fr: 'Archivé', en: 'Archived' },
    { fr: 'Restaurer', en: 'Restore' },
    { fr: 'Désarchiver', en: 'Unarchive' },
    { fr: 'Supprimer', en: 'Delete' },
    { fr: 'Dupliquer', en: 'Duplicate' },
    // The grant wizard, which asks for the admin's own password (C3), its entry in the menu «Action», and every confirmation.
    { fr: 'OK', en: 'OK' },
    { fr: "Autoriser l'accès…", en: 'Grant access…' },
    // The import of a file is looked at, tested and started by a person (R30).
    { fr: 'Importer', en: 'Import' },
    { fr: "Test d'importation", en: 'Test Import' },
  ],
};

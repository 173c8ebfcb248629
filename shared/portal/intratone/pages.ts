import type { z } from 'zod';
import type { descriptorSchema } from '../descriptor.ts';

type Input = z.input<typeof descriptorSchema>['pages'];

/** The screens of a sub-account's profile. The signed-in line and the place of the two flags are inferred. */
export const pages: Input = {
  match: {
    hosts: ['https://www.intratone.info/*'],
    words: [
      { fr: 'Compte', en: 'Account' },
      { fr: 'Mes résidences', en: 'My properties' },
    ],
  },
  user: [{ kind: 'text', template: 'Connecté : {user}' }],
  account: [{ gives: 'key', at: { kind: 'text', template: 'Gestion du compte : {account}' } }],
  accountList: {
    heading: { fr: 'Gestion des utilisateurs', en: 'User management' },
    column: { fr: 'Identifiant', en: 'Identifier' },
    pager: {
      next: { fr: 'Suivant', en: 'Next', variants: ['Suivant »'] },
      previous: { fr: 'Précédent', en: 'Previous', variants: ['« Précédent'] },
    },
    open: 'row',
    path: [
      { fr: 'Compte', en: 'Account' },
      { fr: 'Mes sous - comptes', en: 'My sub-accounts', variants: ['Mes sous comptes', 'Mes sous-comptes'] },
    ],
  },
  fieldsTab: 'general',
  lists: [
    {
      shape: 'table',
      tab: 'residences',
      holds: 'sites',
      columns: { label: { fr: 'Résidence', en: 'Residence' }, box: { fr: 'géré', en: 'managed' } },
      complete: true,
      mode: {
        label: { fr: 'MODE :', en: 'MODE:' },
        readable: { fr: 'Par résidence', en: 'By residence' },
        other: [{ fr: 'Par agence', en: 'By agency' }],
      },
    },
    {
      shape: 'table',
      tab: 'sites',
      holds: 'features',
      columns: { box: { fr: 'Autorisé à', en: 'Allowed to' } },
      sectionRows: true,
      complete: true,
    },
    {
      shape: 'table',
      tab: 'misc',
      holds: 'features',
      columns: { box: { fr: 'Autorisé à', en: 'Allowed to' } },
      complete: true,
    },
  ],
  singles: [
    { shape: 'box', tab: 'general', feature: 'all-residences-access' },
    { shape: 'box', tab: 'general', feature: 'users-manage' },
  ],
  create: {
    open: { fr: 'Créer', en: 'Create' },
    heading: { fr: 'Création de sous comptes', en: 'New sub-account' },
  },
  save: { fr: 'Enregistrer', en: 'Save' },
  saved: 'page',
  never: [{ fr: 'Tout mettre à jour', en: 'Update all' }],
};

import type { z } from 'zod';
import type { descriptorSchema } from '../descriptor.ts';

type Input = z.input<typeof descriptorSchema>['pages'];

/** The screens of a sub-account's profile. The signed-in line and the place of the two flags are inferred. */
export const pages: Input = {
  user: 'Connecté : {user}',
  account: 'Gestion du compte : {account}',
  accountList: {
    heading: { fr: 'Gestion des utilisateurs', en: 'User management' },
    column: { fr: 'Identifiant', en: 'Identifier' },
  },
  fieldsTab: 'general',
  lists: [
    {
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
      tab: 'sites',
      holds: 'features',
      columns: { box: { fr: 'Autorisé à', en: 'Allowed to' } },
      sectionRows: true,
      complete: true,
    },
    {
      tab: 'misc',
      holds: 'features',
      columns: { box: { fr: 'Autorisé à', en: 'Allowed to' } },
      complete: true,
    },
  ],
  boxes: [
    { tab: 'general', feature: 'all-residences-access' },
    { tab: 'general', feature: 'users-manage' },
  ],
  save: { fr: 'Enregistrer', en: 'Save' },
};

import type { z } from 'zod';
import type { descriptorSchema } from '../descriptor.ts';

/**
 * What «Action > Exporter» writes: by its labels for a spreadsheet, by its technical names for a later import. The
 * latter, which the portal offers first, does not have the access (C10).
 */
export const exportFile: z.input<typeof descriptorSchema>['exportFile'] = {
  account: { fr: 'Courriel', en: 'Email' },
  comment: { fr: 'Note', en: 'Note', variants: ['customer_note'] },
  roles: {
    column: { fr: 'Rôle(s)', en: 'Role(s)', variants: ['customer_roles/id'] },
    section: 'roles',
  },
  words: [
    {
      column: { fr: 'Statut de connexion', en: 'Portal status', variants: ['portal_status'] },
      feature: 'portal-access',
      yes: [
        { fr: 'Jamais connecté', en: 'Never connected' },
        { fr: 'Déjà connecté au site', en: 'Already connected' },
      ],
      no: [{ fr: 'Connexion non autorisée', en: 'Not granted' }],
    },
  ],
  fact: 'R25',
};

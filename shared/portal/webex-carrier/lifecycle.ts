import type { z } from 'zod';
import type { descriptorSchema } from '../descriptor.ts';

/** A login is disabled (R36) and opened again, never removed: no deletion is described (C3). */
export const lifecycle: z.input<typeof descriptorSchema>['lifecycle'] = {
  end: ['suspend'],
  credential: 'temporary-password',
  notes: {
    create: {
      fr: 'Gérer les administrateurs › Créer un administrateur. Un mot de passe temporaire est envoyé par e-mail ; il doit être changé à la première connexion.',
      en: 'Manage Admins › Create Administrator. A temporary password is sent by e-mail; it must be changed at the first login.',
    },
    grant: {
      fr: 'Cocher, puis Enregistrer. Un site coché sur une autre page de la liste le reste : la recherche en haut le retrouve.',
      en: 'Tick it, then Save. A site ticked on another page of the list stays ticked: the search on top finds it.',
    },
    revoke: {
      fr: 'Décocher, puis Enregistrer.',
      en: 'Untick it, then Save.',
    },
    suspend: {
      fr: '«Désactiver l’administrateur» agit tout de suite, sans Enregistrer. Rien n’est supprimé ; regarder aussi ses «Utilisateurs enfants».',
      en: '“Disable Administrator” acts at once, without Save. Nothing is deleted; look at the child users as well.',
    },
    reactivate: {
      fr: 'Rouvrir la connexion, puis «Réinitialisation du mot de passe» : un mot de passe temporaire est envoyé par e-mail, à changer à la prochaine connexion.',
      en: 'Open the login again, then “Reset Password”: a temporary password is sent by e-mail, to be changed at the next login.',
    },
  },
};

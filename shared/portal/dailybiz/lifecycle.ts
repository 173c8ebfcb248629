import type { z } from 'zod';
import type { descriptorSchema } from '../descriptor.ts';

/** Without a profile a user is a mere collaborator again and costs nothing more (R11, R12); deleting refunds nothing (R4). */
export const lifecycle: z.input<typeof descriptorSchema>['lifecycle'] = {
  end: ['revoke'],
  credential: 'identifiers-mailed',
  notes: {
    create: {
      fr: 'Accès/Utilisateurs, <INSER> ; l’adresse e-mail est obligatoire : les identifiants y sont envoyés. Enregistrer avec <ENTREE>. Sans profil, la personne n’est qu’un collaborateur et ne coûte rien.',
      en: 'Accès/Utilisateurs, <INSER>; the e-mail address is mandatory: the identifiers are sent there. Save with <ENTREE>. Without a profile the person is a mere collaborator and costs nothing.',
    },
    grant: {
      fr: 'Lire d’abord l’avertissement sur la facturation ; un profil d’administrateur est facturé pour tous les modules.',
      en: 'Read the billing warning first; an administrator profile is billed for all modules.',
    },
    revoke: {
      fr: 'L’option repasse à «non». Ce qui a été facturé reste dû.',
      en: 'The option goes back to “non”. What was invoiced stays due.',
    },
    setProfile: {
      fr: 'Accès/Profils. Le premier profil d’un collaborateur en fait un utilisateur, facturé aussitôt ; retirer le dernier en refait un collaborateur, sans remboursement.',
      en: 'Accès/Profils. The first profile of a collaborator makes a user, invoiced at once; removing the last one makes a collaborator again, without a refund.',
    },
    setHours: {
      fr: '«Voulez-vous définir des horaires d’accès aux modules pour cet utilisateur ?» : oui. Hors de ces heures il ne peut pas se connecter.',
      en: '“Voulez-vous définir des horaires d’accès aux modules pour cet utilisateur ?”: oui. Outside these hours the user cannot sign in.',
    },
  },
};

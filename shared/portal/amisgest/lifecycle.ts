import type { z } from 'zod';
import type { descriptorSchema } from '../descriptor.ts';

/**
 * Created, saved, then invited. The vendor ends a technician's visit with «Supprimer l'utilisateur»; Portillon only
 * unticks, and says that the button is there.
 */
export const lifecycle: z.input<typeof descriptorSchema>['lifecycle'] = {
  end: ['revoke'],
  credential: 'activation-mail',
  notes: {
    create: {
      fr: 'Réglages › Utilisateurs › Ajouter (en haut à gauche de la liste) ; nom, prénom, et un courriel valide dans «Connexion» ; puis Enregistrer. Créé n’est pas invité : le courriel d’activation part ensuite de l’onglet «Accès».',
      en: 'Réglages › Utilisateurs › Ajouter (top left of the list); last name, first name, and a valid e-mail under “Connexion”; then Enregistrer. Created is not invited: the activation e-mail is then sent from the tab “Accès”.',
    },
    grant: {
      fr: 'Cocher sous «Rôles et permission». «Technicien externe», tout en bas de la liste, décoche tous les autres : relire la liste entière avant d’enregistrer.',
      en: 'Tick it under “Rôles et permission”. “Technicien externe”, at the very bottom of the list, unticks all others: look at the whole list again before saving.',
    },
    revoke: {
      fr: 'Décocher sous «Rôles et permission», puis Enregistrer. L’onglet «Accès» propose aussi «Supprimer l’utilisateur» : Portillon ne supprime jamais, cela reste votre décision.',
      en: 'Untick it under “Rôles et permission”, then Enregistrer. The tab “Accès” also offers “Supprimer l’utilisateur”: Portillon never deletes, that remains your decision.',
    },
    invite: {
      fr: 'Après l’enregistrement, onglet «Accès» : envoyer le courriel d’activation de compte. La personne choisit son mot de passe et active la connexion multifacteur.',
      en: 'After saving, tab “Accès”: send the account activation e-mail. The person chooses the password and sets up multi-factor login.',
    },
  },
};

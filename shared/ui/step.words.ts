import type { StepKind, Drift, Risk } from '../plan/step.ts';

const fr = {
  kind: {
    create: 'Créer le compte',
    grant: 'À accorder',
    revoke: 'À retirer',
    setProfile: 'Changer le profil',
    setHours: 'Changer les heures de connexion',
    invite: 'Inviter',
    suspend: 'Suspendre le compte',
    revokeAccess: 'Retirer l’accès',
    archive: 'Archiver le compte',
    reactivate: 'Réactiver le compte',
  },
  drift: {
    'removed-by-hand': 'retiré à la main dans le portail',
    'added-by-hand': 'ajouté à la main dans le portail',
  },
  risk: {
    delegation: 'droit d’administrateur',
    credential: 'clé ou code d’accès',
    'personal-data': 'données personnelles',
    'all-sites': 'partout',
    seat: 'place payante',
    exclusion: 'droits qui s’excluent',
    widening: 'vaut aussi ailleurs',
  },
  nothingGives: 'Plus rien ne l’accorde',
};

const en = {
  kind: {
    create: 'Create the account',
    grant: 'To grant',
    revoke: 'To revoke',
    setProfile: 'Change the profile',
    setHours: 'Change the login hours',
    invite: 'Invite',
    suspend: 'Suspend the account',
    revokeAccess: 'Revoke the access',
    archive: 'Archive the account',
    reactivate: 'Reactivate the account',
  },
  drift: {
    'removed-by-hand': 'removed by hand in the portal',
    'added-by-hand': 'added by hand in the portal',
  },
  risk: {
    delegation: 'administrator right',
    credential: 'access key or code',
    'personal-data': 'personal data',
    'all-sites': 'everywhere',
    seat: 'paid seat',
    exclusion: 'rights that exclude each other',
    widening: 'holds elsewhere too',
  },
  nothingGives: 'Nothing grants it any more',
} satisfies typeof fr;

type Complete = {
  readonly kind: Record<StepKind, string>;
  readonly drift: Record<Drift, string>;
  readonly risk: Record<Risk, string>;
  readonly nothingGives: string;
};

export const words: { readonly fr: Complete; readonly en: Complete } = { fr, en };

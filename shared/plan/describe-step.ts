import type { Locale, Text } from '../problem.ts';
import type { StepKind } from './step.ts';

const kinds: Readonly<Record<StepKind, Text>> = {
  create: { fr: 'créer le compte', en: 'create the account' },
  grant: { fr: 'accorder', en: 'grant' },
  revoke: { fr: 'retirer', en: 'revoke' },
  setProfile: { fr: 'donner le profil', en: 'set the profile' },
  setHours: { fr: 'régler les horaires', en: 'set the hours' },
  invite: { fr: 'inviter', en: 'invite' },
  suspend: { fr: 'suspendre', en: 'suspend' },
  revokeAccess: { fr: 'couper l’accès', en: 'cut the access' },
  archive: { fr: 'archiver', en: 'archive' },
  reactivate: { fr: 'réactiver', en: 'reactivate' },
};

/** What a kind of step does, as an infinitive. */
export function describeKind(kind: StepKind, locale: Locale): string {
  return kinds[kind][locale];
}

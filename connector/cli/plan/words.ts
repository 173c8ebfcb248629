import type { Locale } from '../../../shared/problem.ts';
import type { PlanCounts, Step, StepKind } from '../../../shared/plan/step.ts';
import { plural } from '../../../shared/text/plural.ts';

/** One sign a state (ui.md); the shape says it without colour. */
export type Sign = '+' | '−' | '‖' | '?';

const SIGNS: Readonly<Record<StepKind, Sign>> = {
  create: '+',
  grant: '+',
  setProfile: '+',
  setHours: '+',
  invite: '+',
  reactivate: '+',
  revoke: '−',
  suspend: '−',
  revokeAccess: '−',
  archive: '−',
};

/** Held steps wait; a step on a box that nobody has read is a question. */
export function signOf(step: Step): Sign {
  if (step.held) return '‖';
  return step.observed === 'unknown' && step.item ? '?' : SIGNS[step.kind];
}

/** The colours that repeat what the signs say. */
export const COLOURS = { '+': 'blue', '−': 'yellow', '‖': 'magenta', '?': 'gray' } as const;

/** `3 to grant, 1 to revoke, 2 held`: what a plan comes to. */
export function countWords(counts: PlanCounts, locale: Locale): string {
  const fr = locale === 'fr';
  const parts = [
    plural(
      locale,
      counts.grant,
      fr ? '# droit à accorder' : '# right to grant',
      fr ? '# droits à accorder' : '# rights to grant',
    ),
    plural(locale, counts.revoke, fr ? '# à retirer' : '# to revoke', fr ? '# à retirer' : '# to revoke'),
  ];
  if (counts.toCheck > 0)
    parts.push(
      plural(
        locale,
        counts.toCheck,
        fr ? '# case à vérifier' : '# box to check',
        fr ? '# cases à vérifier' : '# boxes to check',
      ),
    );
  if (counts.create > 0)
    parts.push(
      plural(
        locale,
        counts.create,
        fr ? '# compte à créer' : '# account to create',
        fr ? '# comptes à créer' : '# accounts to create',
      ),
    );
  if (counts.held > 0)
    parts.push(plural(locale, counts.held, fr ? '# retenu' : '# held', fr ? '# retenus' : '# held'));
  if (counts.unread > 0)
    parts.push(
      plural(
        locale,
        counts.unread,
        fr ? '# compte pas encore lu en entier' : '# account not read in full yet',
        fr ? '# comptes pas encore lus en entier' : '# accounts not read in full yet',
      ),
    );
  return parts.join(', ');
}

/** Why a step waits. */
export function holdWords(held: NonNullable<Step['held']>, locale: Locale): string {
  return text[locale].held[held];
}

export function stepWords(kind: StepKind, locale: Locale): string {
  return text[locale].step[kind];
}

const text = {
  fr: {
    held: {
      protected: 'compte protégé : jamais touché',
      unmanaged: 'compte toléré : montré seulement',
      orphan: 'compte sans personne',
      contested: 'plusieurs personnes pour ce compte',
      'no-email': 'pas d’adresse électronique, que le portail demande',
    },
    step: {
      create: 'créer le compte',
      grant: 'accorder',
      revoke: 'retirer',
      setProfile: 'donner le profil',
      setHours: 'régler les horaires',
      invite: 'inviter',
      suspend: 'suspendre',
      revokeAccess: 'couper l’accès',
      archive: 'archiver',
      reactivate: 'réactiver',
    },
  },
  en: {
    held: {
      protected: 'protected account: never touched',
      unmanaged: 'tolerated account: shown only',
      orphan: 'account without a person',
      contested: 'several people for this account',
      'no-email': 'no e-mail address, which the portal asks for',
    },
    step: {
      create: 'create the account',
      grant: 'grant',
      revoke: 'revoke',
      setProfile: 'set the profile',
      setHours: 'set the hours',
      invite: 'invite',
      suspend: 'suspend',
      revokeAccess: 'cut the access',
      archive: 'archive',
      reactivate: 'reactivate',
    },
  },
} satisfies Record<
  Locale,
  { held: Record<NonNullable<Step['held']>, string>; step: Record<StepKind, string> }
>;

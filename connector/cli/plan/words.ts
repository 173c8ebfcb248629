import type { Locale } from '../../../shared/problem.ts';
import { isToCheck } from '../../../shared/plan/count.ts';
import type { PlanCounts, Step, StepKind } from '../../../shared/plan/step.ts';
import { plural } from '../../../shared/text/plural.ts';

/** One sign a state (ui.md); the shape says it without colour. */
export type Sign = '+' | '−' | '~' | '‖' | '?';

const SIGNS: Readonly<Record<StepKind, Sign>> = {
  create: '+',
  grant: '+',
  setProfile: '~',
  setHours: '~',
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
  if (isToCheck(step)) return '?';
  const { profile } = step;
  if (profile && profile.from === undefined) return '+';
  return profile && profile.to === undefined ? '−' : SIGNS[step.kind];
}

/** The colours that repeat what the signs say. */
export const COLOURS = {
  '+': 'blue',
  '−': 'yellow',
  '~': 'cyan',
  '‖': 'magenta',
  '?': 'gray',
} as const;

/** What the plans of several portals come to. */
export function sumCounts(parts: readonly PlanCounts[]): PlanCounts {
  const of = (name: keyof PlanCounts) => parts.reduce((sum, counts) => sum + counts[name], 0);
  return {
    accounts: of('accounts'),
    create: of('create'),
    grant: of('grant'),
    revoke: of('revoke'),
    change: of('change'),
    open: of('open'),
    close: of('close'),
    held: of('held'),
    toCheck: of('toCheck'),
    unread: of('unread'),
  };
}

/** `3 to grant, 1 to revoke, 2 held`: what a plan comes to. */
export function countWords(counts: PlanCounts, locale: Locale): string {
  const fr = locale === 'fr';
  const isEmpty = Object.entries(counts).every(([name, count]) => name === 'accounts' || count === 0);
  if (isEmpty) return fr ? 'rien à changer' : 'nothing to change';
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
  if (counts.change > 0)
    parts.push(
      plural(
        locale,
        counts.change,
        fr ? '# profil ou horaire à changer' : '# profile or schedule to change',
        fr ? '# profils ou horaires à changer' : '# profiles or schedules to change',
      ),
    );
  if (counts.open > 0)
    parts.push(
      plural(
        locale,
        counts.open,
        fr ? '# accès à ouvrir' : '# access to open',
        fr ? '# accès à ouvrir' : '# accesses to open',
      ),
    );
  if (counts.close > 0)
    parts.push(
      plural(
        locale,
        counts.close,
        fr ? '# accès à fermer' : '# access to close',
        fr ? '# accès à fermer' : '# accesses to close',
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

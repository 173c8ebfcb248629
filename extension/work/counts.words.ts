import type { Locale } from '../../shared/problem.ts';
import { plural } from '../../shared/text/plural.ts';
import { CHANGES, type Change, type Changes } from './diff.ts';

type Forms = readonly [one: string, other: string];
type Count = Change | 'held' | 'unread' | 'orphans';

const forms: Readonly<Record<Locale, Readonly<Record<Count, Forms>>>> = {
  fr: {
    create: ['# compte à créer', '# comptes à créer'],
    grant: ['# droit à accorder', '# droits à accorder'],
    revoke: ['# droit à retirer', '# droits à retirer'],
    change: ['# profil ou horaire à changer', '# profils ou horaires à changer'],
    open: ['# accès à ouvrir', '# accès à ouvrir'],
    close: ['# accès à fermer', '# accès à fermer'],
    toCheck: ['# case voulue, jamais lue', '# cases voulues, jamais lues'],
    held: ['# étape retenue', '# étapes retenues'],
    unread: ['# compte pas encore lu en entier', '# comptes pas encore lus en entier'],
    orphans: ['# compte sans personne', '# comptes sans personne'],
  },
  en: {
    create: ['# account to create', '# accounts to create'],
    grant: ['# right to grant', '# rights to grant'],
    revoke: ['# right to revoke', '# rights to revoke'],
    change: ['# profile or schedule to change', '# profiles or schedules to change'],
    open: ['# access to open', '# accesses to open'],
    close: ['# access to close', '# accesses to close'],
    toCheck: ['# box wanted, never read', '# boxes wanted, never read'],
    held: ['# step held', '# steps held'],
    unread: ['# account not read in full yet', '# accounts not read in full yet'],
    orphans: ['# account without a person', '# accounts without a person'],
  },
};

/** «3 droits à accorder»: one count in words. */
export function sayCount(count: Count, n: number, locale: Locale): string {
  const [one, other] = forms[locale][count];
  return plural(locale, n, one, other);
}

/** What steps come to, one phrase a kind; kinds that count nothing are left out. */
export function sayChanges(changes: Changes, locale: Locale): readonly string[] {
  return CHANGES.filter((change) => changes[change] > 0).map((change) =>
    sayCount(change, changes[change], locale),
  );
}

import type { Locale } from '../../shared/problem.ts';
import { plural } from '../../shared/text/plural.ts';
import type { SyncCounts } from '../intake/sync.ts';

/** `52 people, 20 groups, 131 memberships`: what a read of a source found. */
export function sizeWords({ people, groups, memberships }: SyncCounts, locale: Locale): string {
  return locale === 'fr'
    ? [
        plural('fr', people, '# personne', '# personnes'),
        plural('fr', groups, '# groupe', '# groupes'),
        plural('fr', memberships, '# appartenance', '# appartenances'),
      ].join(', ')
    : [
        plural('en', people, '# person', '# people'),
        plural('en', groups, '# group', '# groups'),
        plural('en', memberships, '# membership', '# memberships'),
      ].join(', ');
}

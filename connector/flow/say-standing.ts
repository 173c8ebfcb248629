import type { Text } from '../../shared/problem.ts';
import { plural } from '../../shared/text/plural.ts';
import { sayAmounts } from './amount.ts';
import { missingApprovals, type Standing } from './standing.ts';

/** What a plan waits for, as part of a sentence. */
export function sayStanding(standing: Standing): Text {
  const { quarantine, costs } = standing;
  const missing = missingApprovals(standing);
  const parts: Text[] = [
    ...(missing > 0
      ? [
          {
            fr: plural(
              'fr',
              missing,
              '# approbation d’une autre personne',
              '# approbations d’autres personnes',
            ),
            en: plural('en', missing, '# approval of another person', '# approvals of other people'),
          },
        ]
      : []),
    ...(quarantine.length > 0
      ? [
          {
            fr: plural('fr', quarantine.length, 'la levée de # garde-fou', 'la levée de # garde-fous'),
            en: plural('en', quarantine.length, 'the release of # guard', 'the release of # guards'),
          },
        ]
      : []),
    ...(costs.length > 0
      ? [
          {
            fr: `la confirmation de ${sayAmounts(costs, 'fr')}`,
            en: `the confirmation of ${sayAmounts(costs, 'en')}`,
          },
        ]
      : []),
  ];
  return { fr: parts.map(({ fr }) => fr).join(', '), en: parts.map(({ en }) => en).join(', ') };
}

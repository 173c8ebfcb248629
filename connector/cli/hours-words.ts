import type { Schedule } from '../../shared/model/policy.ts';
import type { Locale } from '../../shared/problem.ts';
import { describeWindow } from '../../shared/text/week.ts';

/** Login hours as a person reads them: «lundi–vendredi, 08:00–18:30 (Europe/Paris)». */
export function hoursWords(hours: readonly Schedule[] | 'always', locale: Locale): string {
  if (hours === 'always') return { fr: 'à toute heure', en: 'at any time' }[locale];
  return hours
    .map(({ timeZone, windows }) => {
      const weekly = windows.map((window) => describeWindow(window, locale));
      return `${weekly.join({ fr: ' ; ', en: '; ' }[locale])} (${timeZone})`;
    })
    .join({ fr: ' ; ', en: '; ' }[locale]);
}

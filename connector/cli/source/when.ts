import type { Locale } from '../../../shared/problem.ts';
import { TIME_ZONE } from '../time-zone.ts';

/** A day and a time to the second, as the reader's clock shows them. */
export function whenWords(at: number, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'short',
    timeStyle: 'medium',
    timeZone: TIME_ZONE,
  }).format(at);
}

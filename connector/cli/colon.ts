import type { Locale } from '../../shared/problem.ts';

/** What stands between a title and what it announces: French puts a space before the colon. */
export function announced(title: string, rest: string, locale: Locale): string {
  return locale === 'fr' ? `${title} : ${rest}` : `${title}: ${rest}`;
}

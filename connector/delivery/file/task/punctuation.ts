import type { Locale } from '../../../../shared/problem.ts';

/** French puts a space before it, before the semicolon too. */
export function colon(locale: Locale): string {
  return locale === 'fr' ? '\u00A0: ' : ': ';
}

export function semicolon(locale: Locale): string {
  return locale === 'fr' ? '\u00A0; ' : '; ';
}

import type { Locale } from '../problem.ts';

const language = { fr: 'fr-FR', en: 'en-GB' };

/** 08:02: the time of day of an ISO 8601 time, in the runtime's zone unless one is given. */
export function clock(locale: Locale, time: string, timeZone?: string): string {
  return format(locale, time, { timeStyle: 'short' }, timeZone);
}

/** 22 nov. 2026, 08:02: when something was read. */
export function dateAndClock(locale: Locale, time: string, timeZone?: string): string {
  return format(locale, time, { dateStyle: 'medium', timeStyle: 'short' }, timeZone);
}

/** The zone that the reader's clock shows. */
export function readerZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function format(
  locale: Locale,
  time: string,
  style: Intl.DateTimeFormatOptions,
  timeZone: string | undefined,
): string {
  const options = timeZone === undefined ? style : { ...style, timeZone };
  return new Intl.DateTimeFormat(language[locale], options).format(new Date(time));
}

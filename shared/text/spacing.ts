import type { Locale } from '../problem.ts';

const NO_BREAK = '\u00A0';

/** French spacing that does not break: inside « », before : ; ! ? and before %. English comes back as it is. */
export function keepTogether(locale: Locale, text: string): string {
  if (locale !== 'fr') return text;
  return text.replaceAll('« ', `«${NO_BREAK}`).replaceAll(/ (?=[»:;!?%])/g, NO_BREAK);
}

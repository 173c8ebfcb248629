import type { Locale } from '../problem.ts';

const rules = { fr: new Intl.PluralRules('fr'), en: new Intl.PluralRules('en') };

/** `one` or `other` as the language counts (French counts 0 and 1 as one), `#` replaced by the number in its format. */
export function plural(locale: Locale, count: number, one: string, other: string): string {
  const form = rules[locale].select(count) === 'one' ? one : other;
  return form.replaceAll('#', count.toLocaleString(locale));
}

/** A date that a person reads: 31 mars 2027, 1er mars 2027, 31 March 2027. ISO 8601 or epoch ms; UTC unless a zone is given. */
export function longDate(locale: Locale, time: string | number, timeZone = 'UTC'): string {
  const date = dateFormat(locale, timeZone).format(new Date(time));
  return locale === 'fr' ? date.replace(/^1 /, '1er ') : date;
}

/** A formatter costs a thousand times what it formats: one is made for each language and zone. */
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(locale: Locale, timeZone: string): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone}`;
  const known = dateFormats.get(key);
  if (known) return known;
  const language = locale === 'en' ? 'en-GB' : 'fr-FR';
  const made = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone });
  dateFormats.set(key, made);
  return made;
}

const lists = {
  fr: new Intl.ListFormat('fr', { type: 'conjunction' }),
  en: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
};

/** `a, b and c`; past `most` names the rest is counted. */
export function listNames(locale: Locale, names: readonly string[], most = 3): string {
  const shown = names.length > most ? names.slice(0, most) : names;
  const rest = names.length - shown.length;
  const more =
    rest > 0
      ? [
          plural(
            locale,
            rest,
            locale === 'fr' ? '# autre' : '# other',
            locale === 'fr' ? '# autres' : '# others',
          ),
        ]
      : [];
  return lists[locale].format([...shown, ...more]);
}

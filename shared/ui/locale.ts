import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Locale } from '../problem.ts';

/** The language of everything below; given once, by the page's entry. */
export const LocaleContext = createContext<Locale>('en');

export function useLocale(): Locale {
  return useContext(LocaleContext);
}

/** A component's own texts in the reader's language. */
export function useWords<Words>(words: Readonly<Record<Locale, Words>>): Words {
  return words[useLocale()];
}

/** French for a French browser, English for every other. `language` is a BCP 47 tag. */
export function localeOf(language: string): Locale {
  return /^fr\b/i.test(language) ? 'fr' : 'en';
}

import type { Fault, Language } from '../contract.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { Words } from './words.ts';

const SKINS = { fr, en };

/** The languages of the drop-down, each in its own words. */
export const LANGUAGES: readonly (readonly [Language, string])[] = [
  ['fr', 'Français'],
  ['en', 'English'],
];

/** One skin, with the labels that the «vendor» reworded: the exact label → what the page says in its place. */
export function wordsFor(language: Language, labels: Readonly<Record<string, string>>): Words {
  const wording = new Map(Object.entries(labels).map(([from, to]) => [spaced(from), to]));
  const entries = Object.entries(SKINS[language]).map(([key, text]) => [key, reworded(wording, text)]);
  return Object.fromEntries(entries) as Words;
}

/** A label is the whole text, or what stands before its colon. */
function reworded(wording: ReadonlyMap<string, string>, text: string): string {
  const label = /^(.*?)\s*:/.exec(text)?.[1] ?? text;
  const to = wording.get(spaced(text)) ?? wording.get(spaced(label));
  if (to === undefined) return text;
  return wording.has(spaced(text)) ? to : to + text.slice(label.length);
}

const spaced = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The text with its places filled: `Page {page} sur {pages}`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** Why a request was refused, in the page's language. */
export function faultText(words: Words, fault: Fault): string {
  if (fault.code === 'required') return fill(words.required, { field: words[fault.field] });
  if (fault.code === 'permissions-beyond-parent')
    return fill(words[fault.code], { names: fault.names.map((key) => words[key]).join(', ') });
  if (fault.code === 'sites-beyond-parent') return fill(words[fault.code], { names: fault.names.join(', ') });
  return words[fault.code];
}

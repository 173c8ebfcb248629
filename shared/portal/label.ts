import type { Label } from './descriptor.ts';

/**
 * The form in which two spellings of one label are equal: accents, case, kinds of space, apostrophe, dash and
 * quote, spaces around punctuation, and a closing colon or star («Mot de passe *») make no difference.
 */
export function normaliseLabel(text: string): string {
  const words = text
    .normalize('NFKD')
    .replaceAll(/[\p{M}\u00ad\u200b-\u200f\ufeff]/gu, '')
    .toLowerCase();
  if (PLAIN.test(words)) return words;
  return words
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll(/[\u2018\u2019\u02bc\u2032`]/g, "'")
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/[«»“”„]/g, '"')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([-/:;,.!?*"']) ?/g, '$1')
    .replaceAll(/^ | $|[\s:*]+$/g, '');
}

/** Nothing below changes these, and most texts of a long list are such. */
const PLAIN = /^\w+( \w+)*$/;

/** A text of a page as it is read: one line, single spaces. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Every spelling of a label that a page may show, normalised: both languages and the variants seen. */
export function spellings(label: Label): ReadonlySet<string> {
  const known = spelt.get(label) ?? new Set([label.fr, label.en, ...label.variants].map(normaliseLabel));
  spelt.set(label, known);
  return known;
}

/** A page is read against the same labels again and again. */
const spelt = new WeakMap<Label, ReadonlySet<string>>();

/** Whether words are this label, in any of its spellings. */
export function isLabel(label: Label, words: string): boolean {
  return spellings(label).has(normaliseLabel(words));
}

/** What stands in the place of `{name}`, as the page writes it; undefined when the text is not of that form. */
export function matchTemplate(template: string, text: string): string | undefined {
  const [before = '', after = ''] = template.split(/\{[a-z]+\}/).map(normaliseLabel);
  const words = oneLine(text);
  const start = before === '' ? 0 : lengthThatReads(words, before);
  if (start === undefined) return undefined;
  const rest = words.slice(start).replace(/^[\s:]+/, '');
  if (after === '') return rest === '' ? undefined : rest;
  const end = Array.from(rest, (_, index) => index).find(
    (index) => normaliseLabel(rest.slice(index)) === after,
  );
  return end === undefined || end === 0 ? undefined : rest.slice(0, end).trim();
}

/** How many characters of `words` read as `wanted`; a word that goes on («compteur» for «compte») does not. */
function lengthThatReads(words: string, wanted: string): number | undefined {
  for (let length = 1; length <= words.length; length++)
    if (normaliseLabel(words.slice(0, length)) === wanted)
      return /^[\p{L}\p{N}]/u.test(words.slice(length)) ? undefined : length;
  return undefined;
}

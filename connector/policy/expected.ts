import type { z } from 'zod';
import type { Text } from '../../shared/problem.ts';
import { expectations } from './expectations.ts';
import { nearest } from './nearest.ts';

const TYPES: Readonly<Record<string, Text>> = {
  string: { fr: 'Écrivez un texte, entre guillemets au besoin.', en: 'Write a text, in quotes if need be.' },
  number: { fr: 'Écrivez un nombre.', en: 'Write a number.' },
  boolean: { fr: 'Écrivez true ou false.', en: 'Write true or false.' },
  array: { fr: 'Écrivez une liste.', en: 'Write a list.' },
  object: { fr: 'Écrivez des clés, une par ligne, en retrait.', en: 'Write keys, one a line, indented.' },
  record: { fr: 'Écrivez des noms, un par ligne, en retrait.', en: 'Write names, one a line, indented.' },
};

const AT_LEAST_ONE: Text = { fr: 'Écrivez-en au moins un.', en: 'Write at least one.' };

/** What should stand where the schema found something else. */
export function expectedBy(issue: z.core.$ZodIssue, found: unknown): Text {
  const told = expectations[issue.message];
  if (told) return told;
  if (issue.code === 'invalid_value') return oneOf(issue.values.map(String), found);
  if (issue.code === 'too_small') return AT_LEAST_ONE;
  const type = issue.code === 'invalid_type' ? TYPES[issue.expected] : undefined;
  return type ?? { fr: issue.message, en: issue.message };
}

/** One of these words, the one that was probably meant first. */
export function oneOf(words: readonly string[], found: unknown): Text {
  const likely = typeof found === 'string' ? nearest(found, words) : undefined;
  const all = words.join(', ');
  if (words.length === 1) return { fr: `Écrivez ${all}.`, en: `Write ${all}.` };
  return likely === undefined
    ? { fr: `Écrivez l’un de ces mots : ${all}.`, en: `Write one of: ${all}.` }
    : {
        fr: `Vouliez-vous dire « ${likely} » ? Les mots possibles : ${all}.`,
        en: `Did you mean “${likely}”? Possible words: ${all}.`,
      };
}

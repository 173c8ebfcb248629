import { z } from 'zod';
import type { Text } from '../../shared/problem.ts';
import { type DirectoryEntry, firstText } from './entry.ts';
import { ExpressionFault, isAttributeName, type Part, parseTemplate, type Step } from './expression-parse.ts';

/** How one field of a person comes out of an entry: the first template of the list that has a value. */
export type Expression = readonly (readonly Part[])[];

/**
 * `mail`, `{givenName} {sn}`, `{mail | before "@" | lower}`, or a list of such, of which the first with a value counts.
 * No regular expressions, no loops: nothing in it can take long or fail when people are read.
 */
export const expressionSchema = z
  .union([z.string().min(1), z.array(z.string().min(1)).min(1).readonly()])
  .transform((given, context): Expression =>
    [given].flat().map((template, index) => {
      try {
        return template.includes('{') || template.includes('}')
          ? parseTemplate(template)
          : [{ attribute: attributeOf(template), steps: [] }];
      } catch (error) {
        if (!(error instanceof ExpressionFault)) throw error;
        report(context, error, typeof given === 'string' ? [] : [index]);
        return [];
      }
    }),
  );

function attributeOf(name: string): string {
  if (isAttributeName(name)) return name;
  throw new ExpressionFault(0, {
    fr: 'un nom d’attribut LDAP est attendu',
    en: 'an LDAP attribute name is expected',
  });
}

/** `text` and `at` are for whoever says it in two languages and at its column (config/check.ts). */
function report(context: z.core.$RefinementCtx, { text, at }: ExpressionFault, path: number[]): void {
  context.addIssue({ code: 'custom', message: text.en, path, params: { text: text satisfies Text, at } });
}

/** The attributes that an expression reads. */
export const attributesOf = (expression: Expression): readonly string[] =>
  expression.flatMap((parts) => parts.flatMap((part) => (typeof part === 'string' ? [] : [part.attribute])));

/** The value of an expression; a template in which an attribute is missing has none. */
export function evaluate(expression: Expression, entry: DirectoryEntry): string | undefined {
  for (const parts of expression) {
    const value = fill(parts, entry);
    if (value !== undefined) return value;
  }
  return undefined;
}

function fill(parts: readonly Part[], entry: DirectoryEntry): string | undefined {
  let text = '';
  for (const part of parts) {
    const value = typeof part === 'string' ? part : read(part, entry);
    if (value === undefined) return undefined;
    text += value;
  }
  return text.trim() === '' ? undefined : text;
}

function read({ attribute, steps }: Exclude<Part, string>, entry: DirectoryEntry): string | undefined {
  let value = firstText(entry, attribute);
  for (const step of steps) if (value !== undefined) value = take(step, value);
  return value === '' ? undefined : value;
}

/** Letters that Unicode does not take apart. */
const LETTERS: Readonly<Record<string, string>> = {
  œ: 'oe',
  Œ: 'OE',
  æ: 'ae',
  Æ: 'AE',
  ß: 'ss',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
};

function take(step: Step, value: string): string {
  switch (step.does) {
    case 'lower':
      return value.toLowerCase();
    case 'upper':
      return value.toUpperCase();
    case 'ascii':
      return value
        .normalize('NFKD')
        .replaceAll(/\p{M}/gu, '')
        .replaceAll(/\P{ASCII}/gu, (letter) => LETTERS[letter] ?? letter);
    case 'initial':
      return String.fromCodePoint(value.trim().codePointAt(0) ?? 0x20);
    case 'before': {
      const at = value.indexOf(step.mark);
      return at < 0 ? value : value.slice(0, at);
    }
    case 'after': {
      const at = value.indexOf(step.mark);
      return at < 0 ? value : value.slice(at + step.mark.length);
    }
  }
}

import type { Text } from '../../shared/problem.ts';

/** What is done to a value, in turn. */
export type Step =
  | { readonly does: 'lower' | 'upper' | 'ascii' | 'initial' }
  | { readonly does: 'before' | 'after'; readonly mark: string };

/** Text as it stands, or the first value of an attribute. */
export type Part = string | { readonly attribute: string; readonly steps: readonly Step[] };

/** RFC 4512 section 2.5: a short name or an OID, with options. */
const ATTRIBUTE = /^([A-Za-z][A-Za-z0-9-]*|\d+(\.\d+)+)(;[A-Za-z0-9-]+)*$/;

export const isAttributeName = (text: string): boolean => ATTRIBUTE.test(text);

/** What is wrong with an expression, and at which character, counted from 0. */
export class ExpressionFault extends Error {
  readonly at: number;
  readonly text: Text;

  constructor(at: number, text: Text) {
    super(text.en);
    this.at = at;
    this.text = text;
  }
}

const PLAIN = ['lower', 'upper', 'ascii', 'initial'] as const;
const MARKED = ['before', 'after'] as const;
const KNOWN = [...PLAIN, ...MARKED].join(', ');

/** Text with `{attribute | step | …}` in it; `{{` and `}}` stand for the braces themselves. @throws ExpressionFault */
export function parseTemplate(template: string): readonly Part[] {
  const parts: Part[] = [];
  let text = '';
  let at = 0;
  const flush = () => {
    if (text !== '') parts.push(text);
    text = '';
  };
  while (at < template.length) {
    const character = template[at] ?? '';
    if ((character === '{' || character === '}') && template[at + 1] === character) {
      text += character;
      at += 2;
    } else if (character === '}') {
      throw new ExpressionFault(at, {
        fr: 'cette accolade ne ferme rien ; écrivez }} pour le caractère lui-même',
        en: 'this brace closes nothing; write }} for the character itself',
      });
    } else if (character === '{') {
      flush();
      const end = closingOf(template, at);
      parts.push(parsePart(template.slice(at + 1, end), at + 1));
      at = end + 1;
    } else {
      text += character;
      at++;
    }
  }
  flush();
  return parts;
}

/** The brace that closes the one at `open`; those within quotes do not count. */
function closingOf(template: string, open: number): number {
  let quoted = false;
  for (let at = open + 1; at < template.length; at++) {
    if (template[at] === '"') quoted = !quoted;
    else if (template[at] === '}' && !quoted) return at;
  }
  throw new ExpressionFault(open, {
    fr: quoted ? 'des guillemets ne sont pas refermés' : 'cette accolade n’est pas refermée',
    en: quoted ? 'a quote is not closed' : 'this brace is not closed',
  });
}

/** `start` is where `inner` stands in the template. */
function parsePart(inner: string, start: number): Part {
  const [first, ...rest] = piecesOf(inner, start);
  const attribute = first?.text.trim() ?? '';
  if (!isAttributeName(attribute))
    throw new ExpressionFault(first?.at ?? start, {
      fr: 'un nom d’attribut LDAP est attendu',
      en: 'an LDAP attribute name is expected',
    });
  return { attribute, steps: rest.map(({ text, at }) => parseStep(text.trim(), at)) };
}

/** Split at the bars outside quotes; `at` is where the text of each begins. */
function piecesOf(inner: string, start: number): { readonly text: string; readonly at: number }[] {
  const pieces: { text: string; at: number }[] = [];
  let from = 0;
  let quoted = false;
  const cut = (to: number) => {
    const text = inner.slice(from, to);
    pieces.push({ text, at: start + from + (text.length - text.trimStart().length) });
    from = to + 1;
  };
  for (let at = 0; at < inner.length; at++) {
    if (inner[at] === '"') quoted = !quoted;
    else if (inner[at] === '|' && !quoted) cut(at);
  }
  cut(inner.length);
  return pieces;
}

function parseStep(text: string, at: number): Step {
  const space = text.indexOf(' ');
  const name = space < 0 ? text : text.slice(0, space);
  const argument = space < 0 ? '' : text.slice(space).trim();
  const plain = PLAIN.find((known) => known === name);
  const marked = MARKED.find((known) => known === name);
  if (plain && argument === '') return { does: plain };
  if (plain)
    throw new ExpressionFault(at, {
      fr: `${name} ne prend rien après lui`,
      en: `${name} takes nothing after it`,
    });
  if (!marked)
    throw new ExpressionFault(at, {
      fr: `une de ces fonctions est attendue : ${KNOWN}`,
      en: `one of these functions is expected: ${KNOWN}`,
    });
  const mark =
    argument.length > 2 && argument.startsWith('"') && argument.endsWith('"') && argument.slice(1, -1);
  if (mark === false || mark.includes('"'))
    throw new ExpressionFault(at, {
      fr: `un texte entre guillemets est attendu après ${name}, comme ${name} "@"`,
      en: `a text in quotes is expected after ${name}, as in ${name} "@"`,
    });
  return { does: marked, mark };
}

import { scimProblems } from '../problems.ts';

/** A token as scim2-parse-filter's parser takes it, with its 0-based place in the text. */
export interface FilterToken {
  readonly type: 'Word' | 'Quoted' | 'Number' | 'Bracket' | 'EOT';
  readonly literal: string;
  readonly at: number;
}

export const MAX_LENGTH = 4000;
export const MAX_DEPTH = 20;

/** Its groups are of these types. */
const TOKEN =
  /\s*(?:("(?:[^"\\]|\\.)*")|(-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)(?![-\w.:])|([([)]|\]\.?)|([\w$][-\w.:$]*))/y;
const TYPES = ['Quoted', 'Number', 'Bracket', 'Word'] as const;

/**
 * Cuts a filter into tokens. The library's own tokenizer is not used: it changes backslashes inside of strings,
 * refuses negative numbers before a word, knows no `$ref`, and says no position.
 * @throws Problem SCIM_FILTER_SYNTAX, SCIM_FILTER_TOO_LARGE
 */
export function lex(text: string): readonly FilterToken[] {
  if (text.length > MAX_LENGTH) {
    throw scimProblems.SCIM_FILTER_TOO_LARGE({ limit: 'length', maximum: MAX_LENGTH });
  }
  const tokens: FilterToken[] = [];
  const end = text.trimEnd().length;
  let at = 0;
  let depth = 0;
  while (at < end) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    if (!found) throw syntaxProblem(text, at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0));
    const type = TYPES.findIndex((_type, index) => found[index + 1] !== undefined);
    const literal = found[type + 1]!;
    tokens.push({ type: TYPES[type]!, literal, at: TOKEN.lastIndex - literal.length });
    if (literal === '(' || literal === '[') depth += 1;
    if (literal.startsWith(')') || literal.startsWith(']')) depth -= 1;
    if (depth > MAX_DEPTH) throw scimProblems.SCIM_FILTER_TOO_LARGE({ limit: 'depth', maximum: MAX_DEPTH });
    at = TOKEN.lastIndex;
  }
  return [...tokens, { type: 'EOT', literal: '', at: end }];
}

/** The problem of a filter that cannot be read from this 0-based place on. */
export function syntaxProblem(text: string, at: number, cause?: unknown) {
  return scimProblems.SCIM_FILTER_SYNTAX({ position: at + 1, near: text.slice(at, at + 20) }, { cause });
}

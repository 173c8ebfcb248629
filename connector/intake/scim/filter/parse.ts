import type { Filter } from 'scim2-parse-filter';
import { Tokens, parseFilter } from 'scim2-parse-filter/lib/src/parser.js';
import { type FilterToken, lex, syntaxProblem } from './lex.ts';

export type { Filter };

/**
 * The tree of a SCIM filter (RFC 7644 section 3.4.2.2).
 * @throws Problem SCIM_FILTER_SYNTAX with the position, SCIM_FILTER_TOO_LARGE
 */
export function parse(text: string): Filter {
  const tokens = joinSuffixes(lex(text));
  const list = new Tokens([...tokens]);
  const fail = (index: number, cause?: unknown) =>
    syntaxProblem(text, tokens[Math.min(index, tokens.length - 1)]?.at ?? 0, cause);
  const infix = tokens.findIndex((token, index) => isNot(token) && !mayPrecedeNot(tokens[index - 1]));
  if (infix >= 0) throw fail(infix);
  let tree: Filter;
  try {
    tree = parseFilter(list);
  } catch (error) {
    // The parser has already taken the token that it complains about.
    throw fail(list.i - 1, error);
  }
  if (list.peek().type !== 'EOT') throw fail(list.i);
  return tree;
}

function isNot(token: FilterToken): boolean {
  return token.literal.toLowerCase() === 'not';
}

/** The library also reads `a pr not b pr`, as a `not` of two conditions. */
function mayPrecedeNot(token: FilterToken | undefined): boolean {
  return token === undefined || ['(', '[', 'and', 'or', 'not'].includes(token.literal.toLowerCase());
}

/**
 * `emails[type eq "work"].value eq "x"` as `emails[(type eq "work") and value eq "x"]`: both conditions are about
 * one element, while the library's parser would let two elements share them.
 */
function joinSuffixes(tokens: readonly FilterToken[]): readonly FilterToken[] {
  const joined: FilterToken[] = [];
  const opened: number[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (!token) break;
    if (token.literal === '[') opened.push(joined.length);
    const open = token.literal.startsWith(']') ? opened.pop() : undefined;
    if (token.literal !== '].' || open === undefined) {
      joined.push(token);
      continue;
    }
    const { at } = token;
    joined.splice(open + 1, 0, { type: 'Bracket', literal: '(', at });
    joined.push({ type: 'Bracket', literal: ')', at }, { type: 'Word', literal: 'and', at });
    const length = tokens[i + 2]?.literal.toLowerCase() === 'pr' ? 2 : 3;
    joined.push(...tokens.slice(i + 1, i + 1 + length), { type: 'Bracket', literal: ']', at });
    i += length;
  }
  return joined;
}

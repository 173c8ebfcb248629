import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely';

/** As a range, which an index answers, and which needs no wildcard and so no escaping. */
export function startsWith(text: Expression<string | null>, prefix: string): RawBuilder<SqlBool> {
  const end = successor(prefix);
  return end === undefined ? sql`${text} >= ${prefix}` : sql`(${text} >= ${prefix} and ${text} < ${end})`;
}

/** The least text after all texts that start with `prefix`, by code point; none after an empty one. */
function successor(prefix: string): string | undefined {
  const points = Array.from(prefix, (character) => character.codePointAt(0) ?? 0);
  while (points.at(-1) === 0x10ffff) points.pop();
  const last = points.pop();
  if (last === undefined) return undefined;
  // Surrogates are no characters.
  return String.fromCodePoint(...points, last === 0xd7ff ? 0xe000 : last + 1);
}

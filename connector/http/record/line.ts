import type { RequestLine } from '../../store/store.ts';
import { masked, maskedQuery } from './mask.ts';
import type { Seen } from './seen.ts';

/** Characters of each text that are kept: a whole user, the beginning of a large group. */
const LONGEST = 8_000;

/** What is written of a request, with its bodies or without. */
export function lineOf(seen: Seen, withBodies: boolean): RequestLine {
  const { at, tenant, actor, method, status, ms, problem, scimType } = seen;
  const query = maskedQuery(seen.url);
  const sent = withBodies ? bodyText(seen.sent) : undefined;
  const answered =
    withBodies && seen.answered !== undefined ? bodyText(JSON.parse(seen.answered)) : undefined;
  return {
    at,
    ...(tenant !== undefined && { tenant }),
    ...(actor !== undefined && { actor }),
    method,
    path: storable(seen.path),
    ...(query !== undefined && { query: storable(query) }),
    status,
    ms,
    ...(problem && {
      problem: { code: problem.code, ...problem.text, ...(scimType !== undefined && { scimType }) },
    }),
    ...(sent !== undefined && { sent }),
    ...(answered !== undefined && { answered }),
  };
}

function bodyText(body: unknown): string | undefined {
  return body === undefined ? undefined : storable(JSON.stringify(masked(body)));
}

/** A stranger wrote it: neither database takes every text. */
function storable(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return cut.toWellFormed().replaceAll('\0', '\uFFFD');
}

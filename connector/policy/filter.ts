import { parse, type Filter } from 'scim2-parse-filter';

/** Why a text is no filter that can be asked of a person; undefined when it is one (RFC 7644 section 3.4.2.2). */
export function filterFault(text: string): string | undefined {
  try {
    return hasValuePath(parse(text)) ? 'a person has no attribute with parts: [ ]' : undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function hasValuePath(filter: Filter): boolean {
  if (filter.op === '[]') return true;
  if (filter.op === 'not') return hasValuePath(filter.filter);
  return (filter.op === 'and' || filter.op === 'or') && filter.filters.some(hasValuePath);
}

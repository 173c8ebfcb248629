/** Names of values that nobody may read again: passwords, tokens, client secrets, signed assertions. */
const SECRET = /passw|secret|token|assertion|authorization|credential/i;
const MASK = '•••';
/** Deeper than any message that is taken. */
const DEPTH = 12;

/** A JSON value in which what is secret by its name, or by the path of its PATCH operation, is struck out. */
export function masked(value: unknown, depth = DEPTH): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth === 0) return '…';
  if (Array.isArray(value)) return value.map((each) => masked(each, depth - 1));
  const entries = Object.entries(value);
  const path = entries.find(([name]) => name.toLowerCase() === 'path')?.[1];
  const isOfSecret = typeof path === 'string' && SECRET.test(path);
  return Object.fromEntries(
    entries.map(([name, each]) => {
      const isSecret = SECRET.test(name) || (isOfSecret && name.toLowerCase() === 'value');
      return [name, isSecret ? MASK : masked(each, depth - 1)];
    }),
  );
}

/** The part of an address behind its question mark, decoded, without what is secret; undefined when there is none. */
export function maskedQuery(url: string): string | undefined {
  const start = url.indexOf('?');
  if (start < 0 || start === url.length - 1) return undefined;
  return [...new URLSearchParams(url.slice(start + 1))]
    .map(([name, value]) => `${name}=${SECRET.test(name) ? MASK : value}`)
    .join('&');
}

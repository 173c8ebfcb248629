import { partsOfPattern } from './match-pattern.ts';

/**
 * Whether every address of a match pattern is one of another, wider pattern's. A pattern whose path is not a plain
 * beginning (`/app/*`) covers only itself.
 */
export function coversPattern(wide: string, narrow: string): boolean {
  if (wide === narrow) return true;
  const [outer, inner] = [partsOfPattern(wide), partsOfPattern(narrow)];
  if (!outer || !inner) return false;
  return (
    (outer.scheme === '*' || outer.scheme === inner.scheme) &&
    coversHost(outer.host, inner.host) &&
    (outer.port === undefined || outer.port === '*' || outer.port === inner.port) &&
    coversPath(outer.path, inner.path)
  );
}

function coversHost(wide: string, narrow: string): boolean {
  if (wide === '*' || wide === narrow) return true;
  if (!wide.startsWith('*.')) return false;
  return narrow === wide.slice(2) || narrow.endsWith(wide.slice(1));
}

function coversPath(wide: string, narrow: string): boolean {
  if (wide === narrow) return true;
  const beginning = wide.slice(0, -1);
  if (!wide.endsWith('*') || beginning.includes('*')) return false;
  return narrow.replace(/\*.*$/, '').startsWith(beginning);
}

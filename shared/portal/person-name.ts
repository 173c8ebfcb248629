import { normaliseLabel } from './label.ts';

/**
 * The form in which two spellings of one person's name are equal: accents and case make no difference, nor does the
 * order, for directories write «Antony Leroy» where portals write «LEROY Antony». Two people may share it.
 */
export function nameKey(name: string): string {
  return normaliseLabel(name)
    .split(/[\s,]+/)
    .filter((word) => word !== '')
    .toSorted()
    .join(' ');
}

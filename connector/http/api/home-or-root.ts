import type { Site } from '../../../shared/model/site.ts';

/** Where a no is best explained when no site is asked for: where the person works, else at the top of the tree. */
export function homeOrRoot(home: string | undefined, sites: readonly Site[]): string {
  const known = sites.find((site) => site.id === home) ?? sites.find((site) => site.parent === undefined);
  return known?.id ?? '';
}

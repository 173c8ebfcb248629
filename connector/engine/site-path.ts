import type { SiteTree } from './site-tree.ts';

/** From the nearest of `tops` down to a site of its subtree, both included; empty when none of them is above it. */
export function pathDown({ parent }: SiteTree, tops: readonly number[], site: number): readonly number[] {
  const path: number[] = [];
  for (let at = site; at !== -1; at = parent[at]!) {
    path.unshift(at);
    if (tops.includes(at)) return path;
  }
  return [];
}

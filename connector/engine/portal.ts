import { reach } from '../../shared/model/feature.ts';
import type { Site } from '../../shared/model/site.ts';
import { buildSiteTree, type SiteTree } from './site-tree.ts';

/** What the engine needs of a portal's catalogue. */
export interface WorldPortal {
  readonly id: string;
  readonly features: readonly { readonly id: string; readonly implies: readonly string[] }[];
  readonly sites: readonly Site[];
}

/** A portal with its features numbered in the catalogue's order. */
export interface Portal {
  readonly id: string;
  readonly features: readonly string[];
  readonly feature: ReadonlyMap<string, number>;
  /** What each feature brings: itself first, then all that it implies, ascending. */
  readonly down: readonly (readonly number[])[];
  /** What cannot be had without each feature: itself first, then all that imply it, ascending. */
  readonly up: readonly (readonly number[])[];
  readonly tree: SiteTree;
}

export function buildPortal({ id, features, sites }: WorldPortal): Portal {
  const names = features.map((feature) => feature.id);
  const feature = new Map(names.map((name, index) => [name, index]));
  const implies = new Map(
    features.map((item) => [item.id, item.implies.filter((name) => feature.has(name))]),
  );
  const implied = new Map(
    names.map((name) => [name, names.filter((other) => implies.get(other)!.includes(name))]),
  );
  const closure = (edges: ReadonlyMap<string, readonly string[]>) =>
    names.map((name) => {
      const reached = [...reach(name, (from) => edges.get(from)!)].slice(1);
      return [feature.get(name)!, ...reached.map((other) => feature.get(other)!).toSorted((a, b) => a - b)];
    });
  return {
    id,
    features: names,
    feature,
    down: closure(implies),
    up: closure(implied),
    tree: buildSiteTree(sites),
  };
}

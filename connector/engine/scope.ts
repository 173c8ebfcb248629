import { foldName } from '../../shared/model/name.ts';
import type { Rule, Scope } from '../../shared/model/policy.ts';
import { textsOf } from './attribute.ts';
import type { Groups } from './membership.ts';
import { addRanges, emptySet, has, inRanges, keep, type Ranges, type SiteSet } from './bits.ts';
import { sitesNamed, subtree, type SiteTree } from './site-tree.ts';
import type { View } from './view.ts';

/**
 * Where a rule holds: the same live sites for everybody, ranges that follow from the person's home at once, or ranges
 * that are worth keeping once they are found.
 */
export type Area =
  | { readonly kind: 'fixed'; readonly sites: SiteSet; readonly named: readonly number[] }
  | { readonly kind: 'home'; readonly rangesOf: (view: Pick<View, 'person'>) => Ranges }
  | { readonly kind: 'personal'; readonly rangesOf: (view: View) => Ranges; readonly givers?: Givers };

/** Groups whose name gives a site, with the ranges that each gives. */
export type Givers = ReadonlyMap<number, Ranges>;

export const NOWHERE: Ranges = [];

/** Compiles a scope over one portal's tree. A site that the tree does not have covers nothing. */
export function compileScope(scope: Scope, effect: Rule['effect'], tree: SiteTree, groups: Groups): Area {
  switch (scope.kind) {
    case 'all':
      return { kind: 'fixed', sites: tree.live, named: [] };
    case 'subtree':
      return fixed([scope.site], tree);
    case 'list':
      return fixed(scope.sites, tree);
    case 'home':
      return homeArea(tree, tree.alone);
    case 'homeSubtree':
      return homeArea(tree, tree.agency);
    case 'attribute':
      return {
        kind: 'personal',
        rangesOf: ({ person }) =>
          textsOf(person, scope.attribute).flatMap((text) => meant(text, effect, tree)),
      };
    case 'groupName': {
      const givers = giversOf(scope.pattern, effect, tree, groups);
      const rangesOf = (view: View) =>
        [...givers].flatMap(([group, ranges]) => (view.groups.has(group) ? ranges : []));
      return { kind: 'personal', rangesOf, givers };
    }
  }
}

/** Whether an area covers a site; `ranges` are the person's, where the area depends on the person. Retired sites are the caller's to exclude. */
export function covers(area: Area, ranges: Ranges, site: number): boolean {
  return area.kind === 'fixed' ? has(area.sites, site) : inRanges(ranges, site);
}

/** The live sites that an area covers. Never written to by its readers. */
export function sitesOf(area: Area, ranges: Ranges, tree: SiteTree): SiteSet {
  if (area.kind === 'fixed') return area.sites;
  return liveSites(ranges, tree);
}

export function liveSites(ranges: Ranges, tree: SiteTree): SiteSet {
  const sites = emptySet(tree.live.length);
  addRanges(sites, ranges);
  keep(sites, tree.live);
  return sites;
}

/** A named site stands for its subtree. */
function fixed(ids: readonly string[], tree: SiteTree): Area {
  const named = ids.flatMap((id) => tree.position.get(id) ?? []);
  const ranges = named.flatMap((site) => subtree(tree, site));
  return { kind: 'fixed', sites: liveSites(ranges, tree), named };
}

/** A home that may be several sites is none. */
function homeArea(tree: SiteTree, ranges: readonly Ranges[]): Area {
  const rangesOf = ({ person }: Pick<View, 'person'>): Ranges => {
    if (person.home === undefined) return NOWHERE;
    const homes = sitesNamed(tree, person.home);
    return homes.length === 1 ? ranges[homes[0]!]! : NOWHERE;
  };
  return { kind: 'home', rangesOf };
}

/** A text that may mean several sites allows none of them, and denies or forbids all of them. */
function meant(text: string, effect: Rule['effect'], tree: SiteTree): Ranges {
  const sites = sitesNamed(tree, text);
  return effect === 'allow' && sites.length > 1 ? NOWHERE : sites.flatMap((site) => subtree(tree, site));
}

function giversOf(pattern: string, effect: Rule['effect'], tree: SiteTree, groups: Groups): Givers {
  const [before, after] = foldName(pattern).split('{site}');
  const givers = new Map<number, Ranges>();
  if (before === undefined || after === undefined) return givers;
  groups.all.forEach((group, number) => {
    const name = foldName(group.name);
    if (name.length < before.length + after.length) return;
    if (!name.startsWith(before) || !name.endsWith(after)) return;
    const ranges = meant(name.slice(before.length, name.length - after.length), effect, tree);
    if (ranges.length > 0) givers.set(number, ranges);
  });
  return givers;
}

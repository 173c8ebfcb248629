import { foldName } from '../../shared/model/name.ts';
import { ROOT_SITE, type Site } from '../../shared/model/site.ts';
import { addRanges, emptySet, type Ranges, type SiteSet } from './bits.ts';

/** A portal's sites in depth-first order, so that a subtree is one range of positions. */
export interface SiteTree {
  readonly sites: readonly Site[];
  readonly position: ReadonlyMap<string, number>;
  /** Exclusive end of the subtree that starts at each position. */
  readonly end: readonly number[];
  /** Position of the parent, -1 for a root. */
  readonly parent: readonly number[];
  /** Every site that is not retired. */
  readonly live: SiteSet;
  /** Positions by folded id or name; see {@link sitesNamed}. */
  readonly named: ReadonlyMap<string, readonly number[]>;
  /** Of each position, the site itself. */
  readonly alone: readonly Ranges[];
  /** Of each position as a home, its agency. */
  readonly agency: readonly Ranges[];
}

/** Brothers stand by name, then id. A parent that is unknown, or a cycle of parents, makes a root. */
export function buildSiteTree(portalSites: readonly Site[]): SiteTree {
  const given = portalSites.length > 0 ? portalSites : [{ id: ROOT_SITE, name: ROOT_SITE, kind: ROOT_SITE }];
  const known = new Map(given.toSorted(byName).map((site) => [site.id, site]));
  const { sites, parent, end } = walk(known);
  const live = emptySet((sites.length + 31) >> 5);
  sites.forEach((site, index) => site.retired || addRanges(live, [index, index + 1]));
  return {
    sites,
    position: new Map(sites.map((site, index) => [site.id, index])),
    end,
    parent,
    live,
    named: index(sites),
    alone: sites.map((_, at) => [at, at + 1]),
    agency: agencies({ sites, parent, end }),
  };
}

function walk(known: ReadonlyMap<string, Site>): Pick<SiteTree, 'sites' | 'parent' | 'end'> {
  const children = Map.groupBy(known.values(), (site) =>
    site.parent !== undefined && known.has(site.parent) ? site.parent : undefined,
  );
  const sites: Site[] = [];
  const parent: number[] = [];
  const end: number[] = [];
  const seen = new Set<string>();
  const visit = (root: Site): void => {
    const stack: { site: Site; up: number; leave?: number }[] = [{ site: root, up: -1 }];
    for (let step = stack.pop(); step; step = stack.pop()) {
      if (step.leave !== undefined) {
        end[step.leave] = sites.length;
        continue;
      }
      if (seen.has(step.site.id)) continue;
      seen.add(step.site.id);
      const at = sites.push(step.site) - 1;
      parent.push(step.up);
      stack.push({ ...step, leave: at });
      for (const child of (children.get(step.site.id) ?? []).toReversed())
        stack.push({ site: child, up: at });
    }
  };
  for (const root of children.get(undefined) ?? []) visit(root);
  for (const site of known.values()) if (!seen.has(site.id)) visit(site);
  return { sites, parent, end };
}

/** The same text may be one site's name and another's id: the id wins, then living sites over retired ones. */
function index(sites: readonly Site[]): ReadonlyMap<string, readonly number[]> {
  const positionsOf = (word: (site: Site) => string, wanted: (site: Site) => boolean) =>
    Map.groupBy(
      sites.flatMap((site, at) => (wanted(site) ? [at] : [])),
      (at) => foldName(word(sites[at]!)),
    );
  return new Map([
    ...positionsOf(
      (site) => site.name,
      (site) => site.retired === true,
    ),
    ...positionsOf(
      (site) => site.name,
      (site) => site.retired !== true,
    ),
    ...positionsOf(
      (site) => site.id,
      () => true,
    ),
  ]);
}

/** Positions of the sites that a directory's text means: by exact id, then by id or name without case. */
export function sitesNamed(tree: SiteTree, text: string): readonly number[] {
  const exact = tree.position.get(text);
  return exact === undefined ? (tree.named.get(foldName(text)) ?? []) : [exact];
}

export function subtree(tree: SiteTree, site: number): Ranges {
  return [site, tree.end[site]!];
}

/**
 * The agency of each home site: the subtree of its parent. A home of a kind that holds other sites (company, agency)
 * is an agency itself, even an empty one, so that working for a whole agency never opens the company above it.
 */
function agencies({ sites, parent, end }: Pick<SiteTree, 'sites' | 'parent' | 'end'>): readonly Ranges[] {
  const holders = new Set(sites.flatMap(({ kind }, at) => (end[at]! > at + 1 ? [kind] : [])));
  return sites.map(({ kind }, home) => {
    const above = parent[home]!;
    const top = above === -1 || holders.has(kind) ? home : above;
    return [top, end[top]!];
  });
}

function byName(a: Site, b: Site): number {
  return a.name.localeCompare(b.name, 'fr') || (a.id < b.id ? -1 : 1);
}

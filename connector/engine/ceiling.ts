import { ROOT_NODE, type Node } from '../../shared/model/policy.ts';
import type { Groups } from './membership.ts';
import type { Portal } from './portal.ts';
import { compileScope, sitesOf } from './scope.ts';
import { add, emptySet, keep, type SiteSet } from './bits.ts';

/** The most that a node may give in one portal: sites by feature. Undefined: no limit. */
export type Ceiling = readonly SiteSet[] | undefined;

/**
 * C(node) = own ∩ C(parent), then closed down by removal: an atom stays only if all that it implies stays
 * (design.md, "Evaluation" 3). A node that the policy does not have may give nothing.
 */
export function ceilingOf(
  id: string,
  nodes: ReadonlyMap<string, Node>,
  portal: Portal,
  groups: Groups,
): Ceiling {
  let within: SiteSet[] | undefined;
  for (const node of chainOf(id, nodes)) {
    const own = node === undefined ? nothing(portal) : ownCeiling(node, portal, groups);
    if (own && within) within.forEach((sites, feature) => keep(sites, own[feature]!));
    within ??= own;
  }
  return within && closeDown(within, portal);
}

/** The node and all above it, up to the root; undefined stands for a node that is missing or is its own ancestor. */
export function chainOf(id: string, nodes: ReadonlyMap<string, Node>): (Node | undefined)[] {
  const chain: (Node | undefined)[] = [];
  const seen = new Set<string>();
  for (let at = id; ; at = nodes.get(at)!.parent ?? ROOT_NODE) {
    const node = nodes.get(at);
    const broken = seen.has(at) || (!node && at !== ROOT_NODE);
    chain.push(...(broken ? [undefined] : node ? [node] : []));
    if (broken || at === ROOT_NODE) return chain;
    seen.add(at);
  }
}

function ownCeiling(node: Node, portal: Portal, groups: Groups): SiteSet[] | undefined {
  if (!node.ceiling) return undefined;
  const own = nothing(portal);
  for (const part of node.ceiling.filter((entry) => entry.portal === portal.id)) {
    const area = compileScope(part.scope, 'allow', portal.tree, groups);
    const sites = sitesOf(area, [], portal.tree);
    const features = part.features === 'all' ? portal.features : part.features;
    for (const name of features) {
      const feature = portal.feature.get(name);
      if (feature !== undefined) add(own[feature]!, sites);
    }
  }
  return own;
}

function closeDown(sites: readonly SiteSet[], portal: Portal): Ceiling {
  return sites.map((own, feature) => {
    const closed = own.slice();
    for (const implied of portal.down[feature]!) keep(closed, sites[implied]!);
    return closed;
  });
}

function nothing(portal: Portal): SiteSet[] {
  return portal.features.map(() => emptySet(portal.tree.live.length));
}

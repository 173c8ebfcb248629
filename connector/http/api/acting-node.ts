import { ROOT_NODE, type Node, type Policy } from '../../../shared/model/policy.ts';
import { foldKey } from '../../flow/correlate.ts';

/**
 * The delegation node in whose name an administrator acts: the deepest that lists them, whose ceiling is the
 * narrowest; the root for one whom no node lists.
 */
export function actingNode(policy: Pick<Policy, 'nodes'>, admin: string): string {
  const nodes = new Map(policy.nodes.map((node) => [node.id, node]));
  const listed = policy.nodes.filter((node) => node.admins.some((key) => foldKey(key) === foldKey(admin)));
  return listed.toSorted((a, b) => depth(b, nodes) - depth(a, nodes))[0]?.id ?? ROOT_NODE;
}

function depth(node: Node, nodes: ReadonlyMap<string, Node>): number {
  const seen = new Set<string>();
  for (let at: Node | undefined = node; at && !seen.has(at.id); at = nodes.get(at.parent ?? ''))
    seen.add(at.id);
  return seen.size;
}

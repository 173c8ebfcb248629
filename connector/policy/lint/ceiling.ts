import { ROOT_NODE, type Node, type Rule } from '../../../shared/model/policy.ts';

/** The most that one node, of those above a rule, gives in the rule's portal. */
export interface RuleCeiling {
  readonly node: string;
  /** Empty: the portal is closed. */
  readonly parts: NonNullable<Node['ceiling']>;
}

/** Every ceiling that bounds a rule, the nearest first. Nothing bounds what is denied or forbidden. */
export function ceilingsOver(rule: Rule, nodes: ReadonlyMap<string, Node>): readonly RuleCeiling[] {
  if (rule.effect !== 'allow' || rule.state === 'archived') return [];
  const found: RuleCeiling[] = [];
  for (let id: string | undefined = rule.node; id !== undefined;) {
    const node: Node | undefined = nodes.get(id);
    if (node?.ceiling)
      found.push({ node: id, parts: node.ceiling.filter(({ portal }) => portal === rule.portal) });
    id = id === ROOT_NODE ? undefined : (node?.parent ?? ROOT_NODE);
  }
  return found;
}

export function nodesById(nodes: readonly Node[]): ReadonlyMap<string, Node> {
  return new Map(nodes.map((node) => [node.id, node]));
}

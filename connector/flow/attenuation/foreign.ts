import { ROOT_NODE, type Node, type Policy, type Rule } from '../../../shared/model/policy.ts';

/** A part of the policy that a change touches and that is not the actor's to touch. */
export interface Foreign {
  readonly part: 'rule' | 'role' | 'profile' | 'node' | 'settings';
  readonly id: string;
}

/**
 * What an edit of the policy touches outside of a delegation node: rules of other nodes, roles and profiles that their
 * rules use, its own node and those that are not below it, and what holds for the whole organisation. Such a part may
 * give nothing today and anything tomorrow, so that it is refused by its place, whoever it is about.
 */
export function foreignParts(before: Policy, after: Policy, node: string): readonly Foreign[] {
  if (node === ROOT_NODE) return [];
  const nodes = new Map(before.nodes.map((each) => [each.id, each]));
  const isOwn = (id: string) => isWithin(id, node, nodes);
  const rules = changed(before.rules, after.rules).filter((rule) => !isOwn(rule.node));
  const bundles = (part: 'roles' | 'profiles') =>
    changed(before[part], after[part]).filter((bundle) => !isOnlyUsed(bundle.id, before, isOwn));
  const below = changed(before.nodes, after.nodes).filter(
    ({ id, parent }) => id === node || !isOwn(parent ?? ROOT_NODE),
  );
  const settings = SETTINGS.filter((part) => !isSame(before[part], after[part]));
  return [
    ...unique('rule', rules),
    ...unique('role', bundles('roles')),
    ...unique('profile', bundles('profiles')),
    ...unique('node', below),
    ...settings.map((id): Foreign => ({ part: 'settings', id })),
  ];
}

const SETTINGS = ['schedules', 'exclusions', 'holders', 'seats', 'guards', 'approvals', 'portals'] as const;

/** Whether every rule that leads to a role or profile, straight or through other roles, is of an own node. */
function isOnlyUsed(id: string, policy: Policy, isOwn: (node: string) => boolean): boolean {
  const users = new Set([id]);
  for (const user of users)
    for (const bundle of [...policy.roles, ...policy.profiles])
      if (bundle.roles.includes(user)) users.add(bundle.id);
  const uses = ({ roles, profile }: Rule) =>
    roles.some((role) => users.has(role)) || (profile !== undefined && users.has(profile.id));
  return policy.rules.filter(uses).every(({ node }) => isOwn(node));
}

function isWithin(id: string, node: string, nodes: ReadonlyMap<string, Node>): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = nodes.get(at)?.parent) {
    if (at === node) return true;
    seen.add(at);
  }
  return false;
}

/** Both versions of what is added, removed or edited. */
function changed<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]): readonly T[] {
  const [was, is] = [before, after].map((list) => new Map(list.map((item) => [item.id, item])));
  return [...before, ...after].filter(({ id }) => !isSame(was!.get(id), is!.get(id)));
}

function unique(part: Foreign['part'], items: readonly { readonly id: string }[]): Foreign[] {
  return [...new Set(items.map(({ id }) => id))].map((id) => ({ part, id }));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

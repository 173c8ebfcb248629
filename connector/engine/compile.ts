import type { Group, Nesting } from '../../shared/model/group.ts';
import type { Condition, Node, Policy, Profile, Rule, Schedule } from '../../shared/model/policy.ts';
import { buildCoverage, type Coverage } from './coverage.ts';
import { ceilingOf, chainOf, type Ceiling } from './ceiling.ts';
import { compileCondition } from './condition.ts';
import { buildGroups, type Groups } from './membership.ts';
import { buildPortal, type Portal, type WorldPortal } from './portal.ts';
import { buildPostings, type Postings } from './postings.ts';
import { viaOf, type CompiledRule } from './rule.ts';
import { compileScope } from './scope.ts';

/** Everything outside the policy that a decision depends on, people apart. */
export interface World {
  readonly portals: readonly WorldPortal[];
  readonly groups: readonly Group[];
  readonly nestings: readonly Nesting[];
}

/** A policy compiled over a world. Immutable: a change of either compiles a new one. */
export interface Engine {
  readonly policyVersion: number;
  readonly portals: ReadonlyMap<string, Portal>;
  readonly groups: Groups;
  /** By portal, then rule id; drafts and archived rules are kept for near misses. */
  readonly rules: readonly CompiledRule[];
  readonly coverage: Coverage;
  readonly postings: Postings;
  /** By id. */
  readonly schedules: readonly Schedule[];
  ceiling(node: string, portal: Portal): Ceiling;
}

/** Compiles a policy. Total: what the world does not have covers nothing and matches nobody. */
export function compile(policy: Policy, world: World): Engine {
  const portals = new Map(world.portals.map((portal) => [portal.id, buildPortal(portal)]));
  const groups = buildGroups(world.groups, world.nestings);
  const roles = new Map(policy.roles.map((role) => [role.id, role]));
  const nodes = new Map(policy.nodes.map((node) => [node.id, node]));
  const profiles = new Map(policy.profiles.map((profile) => [profile.id, profile]));
  const ceilings = new Map<string, Ceiling>();
  const ceiling = (node: string, portal: Portal): Ceiling => {
    const key = JSON.stringify([node, portal.id]);
    if (!ceilings.has(key)) ceilings.set(key, ceilingOf(node, nodes, portal, groups));
    return ceilings.get(key);
  };
  const rules = policy.rules.toSorted(byPortalThenId).flatMap((rule): CompiledRule[] => {
    const portal = portals.get(rule.portal);
    if (!portal) return [];
    const profile = profileOf(rule, profiles);
    const via = viaOf(rule, roles, profile, portal);
    return [
      {
        rule,
        portal,
        test: compileCondition(within(rule, nodes), groups),
        via,
        features: via.flatMap((named, feature) => (named.length > 0 ? [feature] : [])),
        area: compileScope(rule.scope, rule.effect, portal.tree, groups),
        ceiling: rule.effect === 'allow' ? ceiling(rule.node, portal) : undefined,
        choice: profile && { profile: profile.id, module: profile.module, rank: rule.profile!.rank },
      },
    ];
  });
  return {
    policyVersion: policy.version,
    portals,
    groups,
    rules,
    coverage: buildCoverage(rules, portals),
    postings: buildPostings(rules, groups),
    schedules: policy.schedules.toSorted((a, b) => compare(a.id, b.id)),
    ceiling,
  };
}

/** An allow rule's profile; a profile of another portal is none. */
function profileOf(rule: Rule, profiles: ReadonlyMap<string, Profile>): Profile | undefined {
  if (rule.effect !== 'allow' || rule.profile === undefined) return undefined;
  const profile = profiles.get(rule.profile.id);
  return profile?.portal === rule.portal ? profile : undefined;
}

/** Attenuation: whatever its effect, a rule is about nobody outside the populations of its node and of those above. */
function within(rule: Rule, nodes: ReadonlyMap<string, Node>): Condition {
  const populations = chainOf(rule.node, nodes).flatMap((node) => node?.population ?? []);
  return populations.length === 0 ? rule.when : { all: [...populations, rule.when] };
}

function byPortalThenId(a: Rule, b: Rule): number {
  return compare(a.portal, b.portal) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

import type { Group, Nesting } from '../../shared/model/group.ts';
import type { Policy, Profile, Rule, Schedule } from '../../shared/model/policy.ts';
import { buildCoverage, type Coverage } from './coverage.ts';
import { ceilingOf, type Ceiling } from './ceiling.ts';
import { compileCondition } from './condition.ts';
import { noneFound, type Found } from './found.ts';
import { buildGroups, type Groups } from './membership.ts';
import { buildPortal, type Portal, type WorldPortal } from './portal.ts';
import { buildPostings, type Postings } from './postings.ts';
import { buildReach, type Reach } from './reach.ts';
import { viaOf, type CompiledRule } from './rule.ts';
import { compileScope } from './scope.ts';
import { populationsOf, within, type Population } from './target.ts';

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
  readonly reach: Reach;
  readonly postings: Postings;
  /** For whoever judges a person at once; empty between two. */
  readonly found: Found;
  /** By id. */
  readonly schedules: readonly Schedule[];
  /** Numbers of the active rules that ask for a profile. */
  readonly choosers: readonly number[];
  /** Ids of the delegation nodes that the policy has. */
  readonly nodes: readonly string[];
  ceiling(node: string, portal: Portal): Ceiling;
  /** Whom the node may be about: all of them must hold. */
  populations(node: string): readonly Population[];
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
  const populationsByNode = new Map<string, readonly Population[]>();
  const populations = (node: string): readonly Population[] => {
    const found = populationsByNode.get(node) ?? populationsOf(node, nodes, groups);
    populationsByNode.set(node, found);
    return found;
  };
  const rules = policy.rules.toSorted(byPortalThenId).flatMap((rule): CompiledRule[] => {
    const portal = portals.get(rule.portal);
    if (!portal) return [];
    const profile = profileOf(rule, profiles);
    const via = viaOf(rule, roles, profile, portal);
    const when = compileCondition(rule.when, groups);
    return [
      {
        rule,
        portal,
        test: within(populations(rule.node), when),
        when,
        via,
        features: via.flatMap((named, feature) => (named.length > 0 ? [feature] : [])),
        area: compileScope(rule.scope, rule.effect, portal.tree, groups),
        ceiling: rule.effect === 'allow' ? ceiling(rule.node, portal) : undefined,
        choice: profile && {
          profile: profile.id,
          name: profile.name,
          module: profile.module,
          rank: rule.profile!.rank,
        },
      },
    ];
  });
  return {
    policyVersion: policy.version,
    portals,
    groups,
    rules,
    coverage: buildCoverage(rules, portals),
    reach: buildReach(rules),
    found: noneFound(rules.length),
    postings: buildPostings(rules, groups),
    schedules: policy.schedules.toSorted((a, b) => compare(a.id, b.id)),
    choosers: rules.flatMap(({ rule, choice }, number) =>
      choice && rule.state === 'active' ? [number] : [],
    ),
    nodes: [...nodes.keys()],
    ceiling,
    populations,
  };
}

/** An allow rule's profile; a profile of another portal is none. */
function profileOf(rule: Rule, profiles: ReadonlyMap<string, Profile>): Profile | undefined {
  if (rule.effect !== 'allow' || rule.profile === undefined) return undefined;
  const profile = profiles.get(rule.profile.id);
  return profile?.portal === rule.portal ? profile : undefined;
}

function byPortalThenId(a: Rule, b: Rule): number {
  return compare(a.portal, b.portal) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

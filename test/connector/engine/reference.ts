import type { Atom, Override } from '../../../shared/model/permission.ts';
import type { Condition, Policy, Profile, Rule, Scope } from '../../../shared/model/policy.ts';
import type { Site } from '../../../shared/model/site.ts';
import type { Subject, World } from '../../../connector/engine/engine.ts';
import { filters } from './random-filter.ts';

/*
 * design.md "Evaluation" word for word, over sets of `feature site` texts: slow and obvious.
 * Shares no code with the engine.
 */

export type Atoms = Set<string>;
export const atomText = ({ feature, site }: Atom) => `${feature} ${site}`;

interface Ground {
  readonly policy: Policy;
  readonly world: World;
  readonly portal: World['portals'][number];
  readonly sites: readonly Site[];
}

export function groundOf(policy: Policy, world: World, portalId: string): Ground {
  const portal = world.portals.find(({ id }) => id === portalId)!;
  const sites = portal.sites.length > 0 ? portal.sites : [{ id: 'root', name: 'root', kind: 'root' }];
  return { policy, world, portal, sites };
}

/** E(person, portal, now). */
export function evaluate(ground: Ground, subject: Subject, now: number): Atoms {
  if (subject.person.status !== 'active' || !subject.accountActive) return new Set();
  const named = subject.overrides.filter(({ sites, effect }) => sites.length > 0 || effect === 'deny');
  const without = formula(ground, subject, now, (override) => overrideSites(ground, override), named);
  const account = [...new Set([...without].map((atom) => atom.split(' ')[1]!))];
  const sitesOf = (override: Override) =>
    named.includes(override) ? overrideSites(ground, override) : account;
  return formula(ground, subject, now, sitesOf, subject.overrides);
}

/** (((A \ D) ∪ O⁺) \ O⁻) \ X */
function formula(
  ground: Ground,
  subject: Subject,
  now: number,
  sitesOf: (override: Override) => readonly string[],
  overrides: readonly Override[],
): Atoms {
  const rules = counting(ground, subject, now);
  const allowed = unionOf(
    rules.filter((rule) => rule.effect === 'allow').map((rule) => allowedBy(ground, subject, rule)),
  );
  const taken = (effect: string) =>
    unionOf(
      rules
        .filter((rule) => rule.effect === effect)
        .map((rule) => closeUp(ground, ruleAtoms(ground, subject, rule))),
    );
  const valid = overrides.filter(
    (override) =>
      override.portal === ground.portal.id &&
      inPopulation(ground, subject, override.node) &&
      (override.expiresAt === undefined || now < override.expiresAt) &&
      (override.endedAt === undefined || now < override.endedAt),
  );
  const atomsOf = (override: Override) =>
    product(
      ground.portal.features.map(({ id }) => id).filter((id) => id === override.feature),
      sitesOf(override),
    );
  const added = unionOf(
    valid
      .filter((override) => override.effect === 'allow')
      .map((override) => closeDown(ground, common(atomsOf(override), ceiling(ground, override.node)))),
  );
  const removed = unionOf(
    valid
      .filter((override) => override.effect === 'deny')
      .map((override) => closeUp(ground, atomsOf(override))),
  );
  const retired = new Set(ground.sites.filter((site) => site.retired).map((site) => site.id));
  const all = minus(minus(unionOf([minus(allowed, taken('deny')), added]), removed), taken('forbid'));
  return new Set([...all].filter((atom) => !retired.has(atom.split(' ')[1]!)));
}

/** The matching rules of the portal, without those that ask for a profile which is not their module's one choice. */
function counting(ground: Ground, subject: Subject, now: number): Rule[] {
  const chosen = choices(ground, subject, now);
  return matching(ground, subject, now).filter((rule) => {
    const profile = profileOf(ground, rule);
    return !profile || chosen.get(profile.module) === profile.id;
  });
}

/** The profile of each module that a matching rule asks for; undefined where different ones share the highest rank. */
export function choices(ground: Ground, subject: Subject, now: number): Map<string, string | undefined> {
  if (subject.person.status !== 'active' || !subject.accountActive) return new Map();
  const asked = matching(ground, subject, now).flatMap((rule) => {
    const profile = profileOf(ground, rule);
    return profile ? [{ module: profile.module, id: profile.id, rank: rule.profile!.rank }] : [];
  });
  return new Map(
    asked.map(({ module }) => {
      const rivals = asked.filter((other) => other.module === module);
      const highest = rivals.filter(({ rank }) => rivals.every((other) => other.rank <= rank));
      const different = new Set(highest.map(({ id }) => id));
      return [module, different.size === 1 ? highest[0]!.id : undefined];
    }),
  );
}

function profileOf({ policy }: Ground, rule: Rule): Profile | undefined {
  if (rule.effect !== 'allow') return undefined;
  return policy.profiles.find(({ id, portal }) => id === rule.profile?.id && portal === rule.portal);
}

function matching(ground: Ground, subject: Subject, now: number): Rule[] {
  const mine = (rule: Rule) => rule.portal === ground.portal.id && matches(ground, subject, rule, now);
  return ground.policy.rules.filter(mine);
}

function matches(ground: Ground, subject: Subject, rule: Rule, now: number): boolean {
  const { world } = ground;
  const inTime = (rule.from === undefined || rule.from <= now) && (rule.to === undefined || now < rule.to);
  return (
    rule.state === 'active' &&
    inTime &&
    holds(rule.when, subject, closure(world, subject.groups), world) &&
    inPopulation(ground, subject, rule.node)
  );
}

/** Whether a node, and every node above it, may be about the person. A node that is missing says nothing. */
function inPopulation(ground: Ground, subject: Subject, id: string, below: readonly string[] = []): boolean {
  const node = ground.policy.nodes.find((item) => item.id === id);
  if (!node || below.includes(id)) return true;
  const groups = closure(ground.world, subject.groups);
  const own = !node.population || holds(node.population, subject, groups, ground.world);
  if (id === 'root') return own;
  return own && inPopulation(ground, subject, node.parent ?? 'root', [...below, id]);
}

function closure(world: World, direct: readonly string[]): Set<string> {
  const active = new Set(world.groups.filter((group) => group.status === 'active').map((group) => group.id));
  const groups = new Set(direct.filter((id) => active.has(id)));
  for (let size = -1; size !== groups.size;) {
    size = groups.size;
    for (const { child, parent } of world.nestings)
      if (groups.has(child) && active.has(parent)) groups.add(parent);
  }
  return groups;
}

function holds(when: Condition, subject: Subject, groups: ReadonlySet<string>, world: World): boolean {
  if ('all' in when) return when.all.every((part) => holds(part, subject, groups, world));
  if ('any' in when) return when.any.some((part) => holds(part, subject, groups, world));
  if ('not' in when) return !holds(when.not, subject, groups, world);
  if ('attribute' in when) return filters[when.attribute]!(subject.person);
  if ('type' in when) return subject.person.type?.toLowerCase() === when.type.toLowerCase();
  if ('everybody' in when) return true;
  return world.groups.some(
    (group) =>
      groups.has(group.id) &&
      (plain(group.name) === plain(when.group) ||
        group.key === when.group ||
        plain(group.dn!).replaceAll(' ', '') === plain(when.group).replaceAll(' ', '')),
  );
}

const plain = (text: string) => text.trim().replaceAll(/\s+/g, ' ').toLowerCase();

function allowedBy(ground: Ground, subject: Subject, rule: Rule): Atoms {
  return closeDown(ground, common(ruleAtoms(ground, subject, rule), ceiling(ground, rule.node)));
}

function ruleAtoms(ground: Ground, subject: Subject, rule: Rule): Atoms {
  const profile = profileOf(ground, rule);
  const roles = [...rule.roles, ...(profile?.roles ?? [])];
  const names = new Set([
    ...rule.features,
    ...(profile?.features ?? []),
    ...roles.flatMap((id) => roleFeatures(ground, id, [])),
  ]);
  const features = ground.portal.features.map(({ id }) => id).filter((id) => names.has(id));
  return product(features, scopeSites(ground, subject, rule));
}

function roleFeatures(ground: Ground, id: string, seen: readonly string[]): string[] {
  const role = ground.policy.roles.find((item) => item.id === id && item.portal === ground.portal.id);
  if (!role || seen.includes(id)) return [];
  return [...role.features, ...role.roles.flatMap((inner) => roleFeatures(ground, inner, [...seen, id]))];
}

function scopeSites(ground: Ground, subject: Subject, { scope, effect }: Rule): string[] {
  const { person } = subject;
  const home = person.home === undefined ? [] : meant(ground, person.home);
  /** A text that may mean several sites allows none of them, denies all of them. */
  const sure = (sites: string[]) => (effect === 'allow' && sites.length > 1 ? [] : sites);
  switch (scope.kind) {
    case 'all':
    case 'subtree':
    case 'list':
      return fixedSites(ground, scope);
    case 'home':
      return home.length === 1 ? home : [];
    case 'homeSubtree':
      return home.length === 1 ? below(ground, agencyOf(ground, home[0]!)) : [];
    case 'attribute': {
      const value = person.attributes[scope.attribute];
      const texts = Array.isArray(value) ? value.map(String) : value === undefined ? [] : [String(value)];
      return texts.flatMap((text) => sure(meant(ground, text))).flatMap((site) => below(ground, site));
    }
    case 'groupName': {
      const groups = closure(ground.world, subject.groups);
      const pattern = new RegExp(`^${scope.pattern.replace('{site}', '(.*)')}$`, 'i');
      return ground.world.groups
        .filter((group) => groups.has(group.id))
        .flatMap((group) => pattern.exec(plain(group.name))?.[1] ?? [])
        .flatMap((text) => sure(meant(ground, text)))
        .flatMap((site) => below(ground, site));
    }
  }
}

function fixedSites(ground: Ground, scope: Extract<Scope, { kind: 'all' | 'subtree' | 'list' }>): string[] {
  if (scope.kind === 'all') return ground.sites.map((site) => site.id);
  return (scope.kind === 'subtree' ? [scope.site] : scope.sites).flatMap((site) => below(ground, site));
}

function overrideSites(ground: Ground, { sites }: Override): string[] {
  if (sites.length === 0 || sites.includes('*')) return ground.sites.map((site) => site.id);
  return sites.flatMap((site) => below(ground, site));
}

/** A site and everything under it. */
function below({ sites }: Ground, top: string): string[] {
  return sites
    .filter((site) => {
      for (let at: Site | undefined = site; at; at = sites.find((other) => other.id === at?.parent))
        if (at.id === top) return true;
      return false;
    })
    .map((site) => site.id);
}

/** By exact id, else by id without case, else by the name of a living site, else of a retired one. */
function meant({ sites }: Ground, text: string): string[] {
  const wanted = plain(text);
  const ways: ((site: Site) => boolean)[] = [
    (site) => site.id === text,
    (site) => plain(site.id) === wanted,
    (site) => plain(site.name) === wanted && site.retired !== true,
    (site) => plain(site.name) === wanted,
  ];
  for (const way of ways) if (sites.some(way)) return sites.filter(way).map((site) => site.id);
  return [];
}

/** The home's parent, unless sites of the home's kind hold others: then the home is an agency itself. */
function agencyOf({ sites }: Ground, home: string): string {
  const kindOf = (id: string) => sites.find((site) => site.id === id)!.kind;
  const holdsOthers = sites.some((site) => site.parent !== undefined && kindOf(site.parent) === kindOf(home));
  return holdsOthers ? home : (sites.find((site) => site.id === home)!.parent ?? home);
}

/** own ∩ C(parent), then closed down by removal. A node that is missing, or its own ancestor, may give nothing. */
export function ceiling(ground: Ground, id: string, below: readonly string[] = []): Atoms {
  if (below.includes(id)) return new Set();
  const features = ground.portal.features.map((feature) => feature.id);
  const everything = product(
    features,
    ground.sites.map((site) => site.id),
  );
  const node = ground.policy.nodes.find((item) => item.id === id);
  if (!node) return id === 'root' ? everything : new Set();
  const own = node.ceiling
    ? unionOf(
        node.ceiling
          .filter((part) => part.portal === ground.portal.id)
          .map((part) =>
            product(part.features === 'all' ? features : part.features, fixedSites(ground, part.scope)),
          ),
      )
    : everything;
  const within = id === 'root' ? own : common(own, ceiling(ground, node.parent ?? 'root', [...below, id]));
  return new Set([...within].filter((atom) => minus(closeDown(ground, new Set([atom])), within).size === 0));
}

/** The atoms and all that they imply at the same site. */
export function closeDown({ portal }: Ground, atoms: Atoms): Atoms {
  return grow(atoms, (feature) => portal.features.find(({ id }) => id === feature)?.implies ?? []);
}

/** The atoms and all that imply them at the same site. */
function closeUp({ portal }: Ground, atoms: Atoms): Atoms {
  return grow(atoms, (feature) =>
    portal.features.filter(({ implies }) => implies.includes(feature)).map(({ id }) => id),
  );
}

function grow(atoms: Atoms, next: (feature: string) => readonly string[]): Atoms {
  const grown = new Set(atoms);
  for (const atom of grown) {
    const [feature, site] = atom.split(' ');
    for (const other of next(feature!)) grown.add(`${other} ${site}`);
  }
  return grown;
}

function product(features: readonly string[], sites: readonly string[]): Atoms {
  return new Set(features.flatMap((feature) => sites.map((site) => atomText({ feature, site }))));
}

function unionOf(sets: readonly Atoms[]): Atoms {
  return new Set(sets.flatMap((set) => [...set]));
}

function common(a: Atoms, b: Atoms): Atoms {
  return new Set([...a].filter((atom) => b.has(atom)));
}

export function minus(a: Atoms, b: Atoms): Atoms {
  return new Set([...a].filter((atom) => !b.has(atom)));
}

import type { GroupPath, Reason, ScopeWords } from '../../shared/model/permission.ts';
import { ROOT_NODE } from '../../shared/model/policy.ts';
import type { Engine } from './compile.ts';
import { holds, type Test } from './condition.ts';
import { pathsTo } from './membership.ts';
import type { ResolvedOverride } from './override.ts';
import type { CompiledRule } from './rule.ts';
import { NOWHERE, type Area } from './scope.ts';
import { inRanges, type Ranges } from './bits.ts';
import { pathDown } from './site-path.ts';
import type { Subject, View } from './view.ts';

/**
 * A matched rule as the reason for an atom, for the feature that it names; `site` limits the groups of a name pattern
 * to those that give it, and tells the path of sites.
 */
export function ruleReason(
  engine: Engine,
  compiled: CompiledRule,
  subject: Subject,
  view: View,
  ranges: Ranges,
  byFeature: number | undefined,
  site?: number,
): Reason {
  const { rule, portal } = compiled;
  const support = supportOf(compiled.when, view);
  const pathsToEach = (targets: readonly (readonly number[])[]) =>
    targets.flatMap((groups) => pathsTo(engine.groups, subject.groups, groups));
  const within = pathsToEach(support.groups);
  const giving = pathsToEach(giversOf(compiled, view, site));
  return {
    kind: 'rule',
    rule: rule.id,
    ruleName: rule.name,
    policyVersion: engine.policyVersion,
    effect: rule.effect,
    groups: [...within, ...giving.filter((path) => !within.some((other) => startsWith(other, path)))],
    conditions: support.conditions,
    scope: scopeWords(compiled, ranges),
    ...(rule.to === undefined ? {} : { until: new Date(rule.to).toISOString() }),
    ...(byFeature === undefined ? {} : { byFeature: portal.features[byFeature]! }),
    ...(compiled.choice && { profile: compiled.choice.name }),
    ...(rule.node === ROOT_NODE ? {} : { node: rule.node }),
    ...(site === undefined ? {} : pathTo(compiled, ranges, site)),
  };
}

export function overrideReason({ override }: ResolvedOverride): Reason {
  return {
    kind: 'override',
    override: override.id,
    effect: override.effect,
    reason: override.reason,
    author: override.author,
    ...(override.expiresAt === undefined ? {} : { until: new Date(override.expiresAt).toISOString() }),
  };
}

/** A scope by the names of the sites it names, or gives this person. */
export function scopeWords({ rule, area, portal }: CompiledRule, ranges: Ranges): ScopeWords {
  const positions =
    area.kind === 'fixed' ? area.named : [...new Set(ranges.filter((_, index) => index % 2 === 0))];
  return { kind: rule.scope.kind, sites: positions.map((site) => portal.tree.sites[site]!.name) };
}

/** Where an area that depends on the person holds. */
export function personalRanges(area: Area, view: View): Ranges {
  return area.kind === 'fixed' ? NOWHERE : area.rangesOf(view);
}

/** Nothing where the scope names the site itself, or no site. */
function pathTo({ area, portal }: CompiledRule, ranges: Ranges, site: number): { sitePath?: string[] } {
  const tops = area.kind === 'fixed' ? area.named : ranges.filter((_, index) => index % 2 === 0);
  const path = pathDown(portal.tree, tops, site);
  return path.length < 2 ? {} : { sitePath: path.map((at) => portal.tree.sites[at]!.name) };
}

interface Support {
  /** The groups that hold the person, one list for each group condition. */
  readonly groups: readonly (readonly number[])[];
  readonly conditions: readonly string[];
}

/** By what a condition holds; branches that fail are left out. */
function supportOf(test: Test, view: View): Support {
  if (!holds(test, view)) return { groups: [], conditions: [] };
  switch (test.kind) {
    case 'all':
    case 'any': {
      const parts = test.of.map((part) => supportOf(part, view));
      return {
        groups: parts.flatMap((part) => part.groups),
        conditions: parts.flatMap((part) => part.conditions),
      };
    }
    case 'group':
      return { groups: [test.groups.filter((group) => view.groups.has(group))], conditions: [] };
    case 'type':
      return { groups: [], conditions: [`type: ${test.text}`] };
    case 'everybody':
      return { groups: [], conditions: [] };
    case 'attribute':
    case 'not':
      return { groups: [], conditions: [test.text] };
  }
}

function giversOf({ area }: CompiledRule, view: View, site: number | undefined): readonly number[][] {
  if (area.kind !== 'personal' || !area.givers) return [];
  return [...area.givers].flatMap(([group, ranges]) =>
    view.groups.has(group) && (site === undefined || inRanges(ranges, site)) ? [[group]] : [],
  );
}

function startsWith(path: GroupPath, start: GroupPath): boolean {
  return start.every((name, index) => path[index] === name);
}

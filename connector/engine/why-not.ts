import type { Reason } from '../../shared/model/permission.ts';
import type { Engine } from './compile.ts';
import { combine, layersOf } from './effective.ts';
import { matchedIn, type Match } from './matched.ts';
import type { Portal } from './portal.ts';
import { overrideReason, ruleReason } from './reason.ts';
import { areaOf } from './rule.ts';
import { addOne, emptySet, isEmpty, keep, remove, type SiteSet } from './bits.ts';
import { viewOf } from './view.ts';

/**
 * What the policy says against a feature anywhere in a portal, or at some of its sites: every deny, forbid and denying
 * override that covers it where a matched person does not hold it, each once; the strongest first. One question
 * instead of one explanation per site.
 */
export function whyNot(
  engine: Engine,
  match: Match,
  portal: string,
  feature: string,
  sites?: readonly string[],
): readonly Reason[] {
  const target = engine.portals.get(portal);
  const wanted = target?.feature.get(feature);
  if (!target || wanted === undefined || !match.active) return [];
  const missing = sites ? setOf(target, sites) : target.tree.live.slice();
  const held = combine(layersOf(engine, target, match))[wanted];
  if (held) remove(missing, held);
  const decides = (sites: SiteSet): boolean => {
    const part = sites.slice();
    keep(part, missing);
    return !isEmpty(part);
  };
  const view = viewOf(engine.groups, match.subject);
  const rules = matchedIn(engine, match, target);
  const denials = (effect: 'deny' | 'forbid') =>
    rules
      .filter(({ rule }) => rule.rule.effect === effect && rule.via[wanted]!.length > 0)
      .filter(({ rule, ranges }) => decides(areaOf(rule, ranges)))
      .map(({ rule, ranges }) => {
        const named = rule.via[wanted]![0]!;
        return ruleReason(engine, rule, match.subject, view, ranges, named === wanted ? undefined : named);
      });
  const overrides = match.overrides.filter(
    ({ portal: of, override, features, sites }) =>
      of === target && override.effect === 'deny' && features.includes(wanted) && decides(sites),
  );
  return [...denials('forbid'), ...overrides.map(overrideReason), ...denials('deny')];
}

function setOf({ tree }: Portal, sites: readonly string[]): SiteSet {
  const set = emptySet(tree.live.length);
  for (const id of sites) {
    const site = tree.position.get(id);
    if (site !== undefined) addOne(set, site);
  }
  keep(set, tree.live);
  return set;
}

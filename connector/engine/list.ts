import type { EffectiveGrant, Reason } from '../../shared/model/permission.ts';
import type { Engine } from './compile.ts';
import { combine, layersOf, type SitesByFeature } from './effective.ts';
import { matchedIn, type Match } from './matched.ts';
import type { Portal } from './portal.ts';
import { overrideReason, ruleReason } from './reason.ts';
import { areaOf, within, type CompiledRule } from './rule.ts';
import { equals, isEmpty, keep, numbersOf, remove, type SiteSet } from './bits.ts';
import { viewOf } from './view.ts';

/** Everything that a matched person holds in a portal, with the reasons; features in the catalogue's order. */
export function listMatch(engine: Engine, match: Match, portal: string): readonly EffectiveGrant[] {
  const target = engine.portals.get(portal);
  if (!target || !match.active) return [];
  const layers = layersOf(engine, target, match);
  const reasonsFor = reasonFinder(engine, target, match, layers.denied);
  return combine(layers).flatMap((held, feature): EffectiveGrant[] => {
    if (!held) return [];
    const sites = idsOf(target, held);
    const by = reasonsFor(feature, held).map(({ reason, part }) => ({
      reason,
      sites: equals(part, held) ? sites : idsOf(target, part),
    }));
    return [{ feature: target.features[feature]!, sites, by }];
  });
}

interface Part {
  readonly reason: Reason;
  readonly part: SiteSet;
}

function reasonFinder(
  engine: Engine,
  portal: Portal,
  match: Match,
  denied: SitesByFeature,
): (feature: number, held: SiteSet) => Part[] {
  const view = viewOf(engine.groups, match.subject);
  const allows = matchedIn(engine, match, portal)
    .filter(({ rule }) => rule.rule.effect === 'allow')
    .map((matched) => ({
      ...matched,
      area: areaOf(matched.rule, matched.ranges),
      reason: ruleReason(engine, matched.rule, match.subject, view, matched.ranges, undefined),
    }));
  return (feature, held) => {
    const undenied = held.slice();
    if (denied[feature]) remove(undenied, denied[feature]);
    const byRules = allows.flatMap(({ rule, area, reason }) =>
      contributions(rule, area, feature, undenied).map(({ named, part }) => ({
        reason: named === feature ? reason : { ...reason, byFeature: portal.features[named]! },
        part,
      })),
    );
    return [...byRules, ...overrideParts(portal, match, feature, held)];
  };
}

/** Where a rule gives a feature, split by the named feature that brings it: each site once, itself before others. */
function contributions(
  rule: CompiledRule,
  area: SiteSet,
  feature: number,
  held: SiteSet,
): { named: number; part: SiteSet }[] {
  const parts: { named: number; part: SiteSet }[] = [];
  if (rule.via[feature]!.length === 0) return parts;
  const left = held.slice();
  for (const named of rule.via[feature]!) {
    const part = within(rule, area, named).slice();
    keep(part, left);
    remove(left, part);
    if (!isEmpty(part)) parts.push({ named, part });
  }
  return parts;
}

function overrideParts(portal: Portal, match: Match, feature: number, held: SiteSet): Part[] {
  return match.overrides.flatMap((override) => {
    if (override.portal !== portal || override.override.effect === 'deny') return [];
    if (!override.features.includes(feature)) return [];
    const part = override.sites.slice();
    keep(part, held);
    return isEmpty(part) ? [] : [{ reason: overrideReason(override), part }];
  });
}

function idsOf(portal: Portal, sites: SiteSet): readonly string[] {
  return numbersOf(sites).map((site) => portal.tree.sites[site]!.id);
}

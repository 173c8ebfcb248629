import type { Engine } from './compile.ts';
import { combine, layersOf } from './effective.ts';
import { matchedIn, type Match } from './matched.ts';
import type { Hours } from './open.ts';
import { addCovered, areaOf } from './rule.ts';
import { emptySet, keep, remove, isEmpty } from './bits.ts';

/**
 * Login hours in a portal: the schedules of the rules that give something that holds, by id; a rule without a
 * schedule means always (design.md, "Evaluation" 8). An override has no hours: it changes nothing, unless the person
 * holds nothing else. Nothing held, no hours.
 */
export function hoursMatch(engine: Engine, match: Match, portal: string): Hours {
  const target = engine.portals.get(portal);
  if (!target || !match.active) return [];
  const layers = layersOf(engine, target, match);
  const held = combine(layers);
  if (held.every((sites) => sites === undefined)) return [];
  const contributing = matchedIn(engine, match, target).filter(({ rule, ranges }) => {
    if (rule.rule.effect !== 'allow') return false;
    const area = areaOf(rule, ranges);
    return rule.features.some((feature) => {
      const sites = emptySet(area.length);
      if (held[feature]) addCovered(rule, area, feature, sites);
      keep(sites, held[feature] ?? sites);
      if (layers.denied[feature]) remove(sites, layers.denied[feature]);
      return !isEmpty(sites);
    });
  });
  const named = new Set(contributing.map(({ rule }) => rule.rule.schedule));
  if (named.size === 0 || named.has(undefined)) return 'always';
  return engine.schedules.filter((schedule) => named.has(schedule.id));
}

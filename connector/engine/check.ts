import type { Atom } from '../../shared/model/permission.ts';
import type { Engine } from './compile.ts';
import { rangesOf, type Match } from './matched.ts';
import { overrideCovers } from './override.ts';
import { coversAtom } from './rule.ts';
import { has } from './bits.ts';

/** Whether a matched person holds an atom; false for a portal, feature or site that does not exist. */
export function checkMatch(engine: Engine, match: Match, portal: string, atom: Atom): boolean {
  const target = engine.portals.get(portal);
  const feature = target?.feature.get(atom.feature);
  const site = target?.tree.position.get(atom.site);
  if (!target || feature === undefined || site === undefined || !has(target.tree.live, site)) return false;
  let allowed = false;
  let denied = false;
  const covering = engine.coverage.get(target)![feature]!;
  for (const number of match.rules) {
    if (!has(covering, number)) continue;
    const rule = engine.rules[number]!;
    if (!coversAtom(rule, rangesOf(match, number, rule), feature, site)) continue;
    if (rule.rule.effect === 'forbid') return false;
    if (rule.rule.effect === 'deny') denied = true;
    else allowed = true;
  }
  let added = false;
  for (const override of match.overrides) {
    if (override.portal !== target || !overrideCovers(override, feature, site)) continue;
    if (override.override.effect === 'deny') return false;
    added = true;
  }
  return added || (allowed && !denied);
}

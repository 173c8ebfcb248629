import type { Atom, DecidingLayer, Explanation, Reason } from '../../shared/model/permission.ts';
import type { Engine } from './compile.ts';
import { matchedIn, type Match } from './matched.ts';
import { nearMisses } from './near-miss.ts';
import { overrideCovers } from './override.ts';
import type { Portal } from './portal.ts';
import { overrideReason, ruleReason } from './reason.ts';
import { coversAtom } from './rule.ts';
import { has } from './bits.ts';
import { viewOf, type View } from './view.ts';

type Layer = Exclude<DecidingLayer, 'inactive' | 'none'>;

/** From the strongest: the first layer with a reason decides (design.md, "Evaluation" 6). */
const ORDER: readonly Layer[] = ['forbid', 'override-deny', 'override-allow', 'deny', 'allow'];
const GIVES: ReadonlySet<Layer> = new Set<Layer>(['override-allow', 'allow']);

/** Why a matched person holds an atom or not. An atom that does not exist is held by nobody. `now` in epoch ms. */
export function explainMatch(
  engine: Engine,
  match: Match,
  portal: string,
  atom: Atom,
  now: number,
): Explanation {
  const none = { atom, allowed: false, reasons: [], against: [], nearMisses: [] };
  if (!match.active) return { ...none, layer: 'inactive' };
  const target = engine.portals.get(portal);
  const feature = target?.feature.get(atom.feature);
  const site = target?.tree.position.get(atom.site);
  if (!target || feature === undefined || site === undefined || !has(target.tree.live, site))
    return { ...none, layer: 'none' };

  const view = viewOf(engine.groups, match.subject);
  const reasons = reasonsByLayer(engine, target, match, view, feature, site);
  const strongest = ORDER.find((layer) => reasons[layer].length > 0);
  if (strongest === undefined) {
    const misses = nearMisses(engine, target, match, view, feature, site, now);
    return { ...none, layer: 'none', nearMisses: misses };
  }
  const layer = strongest === 'override-allow' ? withoutNeed(reasons) : strongest;
  const allowed = GIVES.has(layer);
  const told = ORDER.filter((other) => reasons[other].length > 0);
  // A rule that a deny beats gives nothing: where an override decides, it is no reason.
  const supporting = told.filter((other) =>
    layer === 'override-allow' ? other === layer : GIVES.has(other) === allowed,
  );
  const opposing = told.filter((other) => GIVES.has(other) !== allowed);
  return {
    atom,
    allowed,
    layer,
    reasons: (layer === 'allow' ? supporting.toReversed() : supporting).flatMap((other) => reasons[other]),
    against: opposing.flatMap((other) => reasons[other]),
    nearMisses: [],
  };
}

/** An override that gives what the rules give anyway did not decide. */
function withoutNeed(reasons: Readonly<Record<Layer, readonly Reason[]>>): Layer {
  return reasons.allow.length > 0 && reasons.deny.length === 0 ? 'allow' : 'override-allow';
}

function reasonsByLayer(
  engine: Engine,
  portal: Portal,
  match: Match,
  view: View,
  feature: number,
  site: number,
): Record<Layer, Reason[]> {
  const reasons: Record<Layer, Reason[]> = {
    forbid: [],
    'override-deny': [],
    'override-allow': [],
    deny: [],
    allow: [],
  };
  for (const { rule, ranges } of matchedIn(engine, match, portal)) {
    if (!coversAtom(rule, ranges, feature, site)) continue;
    const named = rule.via[feature]!.find((other) => !rule.ceiling || has(rule.ceiling[other]!, site));
    const byFeature = named === feature ? undefined : named;
    reasons[rule.rule.effect].push(ruleReason(engine, rule, match.subject, view, ranges, byFeature, site));
  }
  for (const override of match.overrides)
    if (override.portal === portal && overrideCovers(override, feature, site))
      reasons[`override-${override.override.effect}`].push(overrideReason(override));
  return reasons;
}

import type { Atom } from '../../shared/model/permission.ts';
import type { Engine } from './compile.ts';
import type { Covering } from './coverage.ts';
import { rangesOf, type Match, type Where } from './matched.ts';
import { overrideCovers } from './override.ts';
import type { Portal } from './portal.ts';
import { FIXED, PERSONAL, SAYS, type Reach } from './reach.ts';
import { coversAtom, type CompiledRule } from './rule.ts';
import { has, inRanges } from './bits.ts';

/** An atom of one portal by numbers; undefined for one that does not exist, or of a retired site. */
export function findAtom(portal: Portal, atom: Atom): { feature: number; site: number } | undefined {
  const feature = portal.feature.get(atom.feature);
  const site = portal.tree.position.get(atom.site);
  if (feature === undefined || site === undefined || !has(portal.tree.live, site)) return undefined;
  return { feature, site };
}

/** The rules of one policy as atoms are judged by them. */
export interface Judged {
  readonly rules: readonly CompiledRule[];
  readonly reach: Reach;
}

/**
 * What the rules named in `numbers`, from one position to another, say of an atom: bits of {@link SAYS}.
 * `covering` are the rules that say anything of the feature: most of a person's do not.
 */
export function saidOf(
  { rules, reach: { codes, words } }: Judged,
  covering: Covering,
  numbers: ArrayLike<number>,
  from: number,
  to: number,
  where: Where,
  feature: number,
  site: number,
): number {
  let said = 0;
  for (let index = from; index < to; index++) {
    const number = numbers[index]!;
    if (((covering[number >> 5]! >>> (number & 31)) & 1) === 0) continue;
    const code = codes[number]!;
    const kind = (code >>> 3) & 3;
    const covers =
      kind === FIXED
        ? ((words[(code >>> 5) + (site >> 5)]! >>> (site & 31)) & 1) === 1
        : kind === PERSONAL
          ? inRanges(where.rangesOf(number), site)
          : coversAtom(rules[number]!, where.rangesOf(number), feature, site);
    if (covers) said |= code & 7;
  }
  return said;
}

/** Whether a matched person holds an atom; false for a portal, feature or site that does not exist. */
export function checkMatch(engine: Engine, match: Match, portal: string, atom: Atom): boolean {
  const target = engine.portals.get(portal);
  const found = target && findAtom(target, atom);
  if (!found) return false;
  const { feature, site } = found;
  const where: Where = { rangesOf: (number) => rangesOf(match, number, engine.rules[number]!) };
  const { rules } = match;
  const covering = engine.coverage.get(target)![feature]!;
  const said = saidOf(engine, covering, rules, 0, rules.length, where, feature, site);
  if ((said & SAYS.forbid) !== 0) return false;
  let added = false;
  for (const override of match.overrides) {
    if (override.portal !== target || !overrideCovers(override, feature, site)) continue;
    if (override.override.effect === 'deny') return false;
    added = true;
  }
  return added || said === SAYS.allow;
}

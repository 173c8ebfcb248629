import type { Policy } from '../../../shared/model/policy.ts';
import type { Ranges } from '../../engine/bits.ts';
import type { Portal } from '../../engine/portal.ts';
import { coversAtom, type CompiledRule } from '../../engine/rule.ts';
import { covers } from '../../engine/scope.ts';
import type { Candidate, Wish } from './candidate.ts';
import { leaveOut, narrow } from './less.ts';
import { add, askFor, extend } from './more.ts';
import type { Names } from './names.ts';
import type { Written } from './written.ts';

/** What candidates are made from. */
export interface Ground {
  readonly policy: Policy;
  readonly portal: Portal;
  readonly written: Written;
  readonly names: Names;
}

/** A rule that matches the person, with where it holds for them. */
export interface Matched {
  readonly rule: CompiledRule;
  readonly ranges: Ranges;
}

/**
 * Edits of the rules that match a person, each of which brings their rights nearer to a wish for everybody like them.
 * Pure. What each comes to among the people is for the preview of the policy to tell.
 */
export function candidatesFor(ground: Ground, matched: readonly Matched[], wish: Wish): readonly Candidate[] {
  if ('profile' in wish) return askFor(ground, matched, wish.profile);
  const feature = ground.portal.feature.get(wish.feature);
  const site = wish.site === undefined ? undefined : ground.portal.tree.position.get(wish.site);
  if (feature === undefined) return [];
  const touches = ({ rule, ranges }: Matched) =>
    site === undefined ? rule.via[feature]!.length > 0 : coversAtom(rule, ranges, feature, site);
  const allows = matched.filter(({ rule }) => rule.rule.effect === 'allow');
  if (wish.want === 'no') {
    const giving = allows.filter(touches).map(({ rule }) => rule);
    return giving.flatMap((rule) => [
      ...leaveOut(ground, rule, feature, giving),
      ...(wish.site === undefined ? [] : narrow(ground, rule, wish.site, giving)),
    ]);
  }
  const against = matched.filter((one) => one.rule.rule.effect !== 'allow' && touches(one));
  const taking = against.map(({ rule }) => rule);
  const isThere = ({ rule, ranges }: Matched) => site === undefined || covers(rule.area, ranges, site);
  return [
    ...taking.flatMap((rule) => leaveOut(ground, rule, feature, taking)),
    ...allows.flatMap((one) => {
      const gives = one.rule.via[feature]!.length > 0;
      if (!gives && isThere(one)) return add(ground, one.rule, wish.feature);
      return gives && wish.site !== undefined && !isThere(one) ? extend(ground, one.rule, wish.site) : [];
    }),
  ];
}

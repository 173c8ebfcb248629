import type { ProfileChoice, RuleMiss } from '../../shared/model/permission.ts';
import type { Engine } from './compile.ts';
import { holds } from './condition.ts';
import type { Match } from './matched.ts';
import { choiceOf, choose, moduleOf } from './profile.ts';
import { personalRanges, ruleReason } from './reason.ts';
import { isInForce } from './rule.ts';
import { viewOf, type View } from './view.ts';

/** The profile of each module of a portal that a matched person's account should have, by module; ties included. */
export function profilesOf(
  engine: Engine,
  match: Match,
  portal: string,
  now: number,
): readonly ProfileChoice[] {
  if (!match.active || engine.choosers.length === 0) return [];
  const view = viewOf(engine.groups, match.subject);
  return choose(engine.rules, askingRules(engine, view, now))
    .filter((choosing) => choosing.portal === portal)
    .map(({ module, rank, profile, rules }) => ({
      module,
      rank,
      ...(profile === undefined ? {} : { profile }),
      by: rules.map((number) => {
        const rule = engine.rules[number]!;
        const reason = ruleReason(
          engine,
          rule,
          match.subject,
          view,
          personalRanges(rule.area, view),
          undefined,
        );
        return { profile: choiceOf(engine.rules, number).profile, reason };
      }),
    }))
    .toSorted((a, b) => (a.module < b.module ? -1 : 1));
}

/** Numbers of the rules that match and ask for a profile, whether it wins or not. */
export function askingRules({ choosers, rules }: Engine, view: View, now: number): readonly number[] {
  return choosers.filter((number) => {
    const { rule, test } = rules[number]!;
    return isInForce(rule, now) && holds(test, view);
  });
}

/** Why a rule's profile would not be its module's choice, if the rule matched beside those that do. */
export function lostChoice(
  { rules }: Engine,
  asking: readonly number[],
  number: number,
): Extract<RuleMiss['failed'], { kind: 'profile' | 'tie' }> | undefined {
  const { choice } = rules[number]!;
  if (!choice) return undefined;
  const module = moduleOf(rules[number]!);
  const rivals = asking.filter((other) => moduleOf(rules[other]!) === module);
  const [chosen] = choose(rules, [...new Set([...rivals, number])]);
  if (!chosen || chosen.profile === choice.profile) return undefined;
  const highest = chosen.rules.map((other) => choiceOf(rules, other));
  if (chosen.profile === undefined) {
    const others = highest.filter(({ profile }) => profile !== choice.profile).map(({ name }) => name);
    return { kind: 'tie', profile: choice.name, rank: chosen.rank, others: [...new Set(others)] };
  }
  const winner = { profile: highest[0]!.name, rank: chosen.rank };
  return { kind: 'profile', profile: choice.name, rank: choice.rank, winner };
}

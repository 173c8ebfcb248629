import type { Choice, CompiledRule } from './rule.ts';

/** Of one portal's module: the rules that ask for a profile of the highest rank, and whether they ask for the same. */
export interface Choosing {
  readonly portal: string;
  readonly module: string;
  readonly rank: number;
  /** Numbers of the rules of the highest rank, ascending. */
  readonly rules: readonly number[];
  /** Absent when different profiles tie: the account is held, never guessed (design.md, "Evaluation" 7). */
  readonly profile?: string;
}

/** The choice of each module, among the matched rules given by number. */
export function choose(rules: readonly CompiledRule[], numbers: readonly number[]): readonly Choosing[] {
  const asking = numbers.filter((number) => rules[number]!.choice !== undefined);
  if (asking.length === 0) return [];
  const byModule = Map.groupBy(asking, (number) => moduleOf(rules[number]!));
  return [...byModule.values()].map((asked) => {
    const rank = Math.max(...asked.map((number) => choiceOf(rules, number).rank));
    const highest = asked.filter((number) => choiceOf(rules, number).rank === rank);
    const { profile, module } = choiceOf(rules, highest[0]!);
    const agreed = highest.every((number) => choiceOf(rules, number).profile === profile);
    return {
      portal: rules[highest[0]!]!.portal.id,
      module,
      rank,
      rules: highest,
      ...(agreed ? { profile } : {}),
    };
  });
}

/** The matched rules that count: those that ask for a profile only where theirs is the module's one choice. */
export function settle(rules: readonly CompiledRule[], numbers: readonly number[]): readonly number[] {
  const choices = choose(rules, numbers);
  if (choices.length === 0) return numbers;
  const chosen = new Map(choices.map(({ rules: [first], profile }) => [moduleOf(rules[first!]!), profile]));
  return numbers.filter((number) => {
    const { choice } = rules[number]!;
    return choice === undefined || chosen.get(moduleOf(rules[number]!)) === choice.profile;
  });
}

/** A module within all portals. */
export function moduleOf({ portal, choice }: CompiledRule): string {
  return JSON.stringify([portal.id, choice?.module]);
}

/** Of a rule that is known to ask for a profile. */
export function choiceOf(rules: readonly CompiledRule[], number: number): Choice {
  return rules[number]!.choice!;
}

import type { CompiledRule } from './rule.ts';

/** Of one portal's module: the rules that ask for a profile of the highest rank, and whether they ask for the same. */
export interface Choosing {
  readonly portal: string;
  readonly module: string;
  readonly rank: number;
  /** Numbers of the winning rules, ascending. */
  readonly rules: readonly number[];
  /** Absent when different profiles tie: the account is held, never guessed (design.md, "Evaluation" 7). */
  readonly profile?: string;
}

/** The choice of each module, among the matched rules given by number. */
export function choose(rules: readonly CompiledRule[], numbers: readonly number[]): readonly Choosing[] {
  const asking = numbers.filter((number) => rules[number]!.choice !== undefined);
  if (asking.length === 0) return [];
  const byModule = Map.groupBy(asking, (number) => {
    const { portal, choice } = rules[number]!;
    return JSON.stringify([portal.id, choice!.module]);
  });
  return [...byModule.values()].map((asked) => {
    const rank = Math.max(...asked.map((number) => rules[number]!.choice!.rank));
    const winners = asked.filter((number) => rules[number]!.choice!.rank === rank);
    const { portal, choice } = rules[winners[0]!]!;
    const agreed = winners.every((number) => rules[number]!.choice!.profile === choice!.profile);
    return {
      portal: portal.id,
      module: choice!.module,
      rank,
      rules: winners,
      ...(agreed ? { profile: choice!.profile } : {}),
    };
  });
}

/** The matched rules that count: those that ask for a profile only where theirs is the module's one choice. */
export function settle(rules: readonly CompiledRule[], numbers: readonly number[]): readonly number[] {
  const choices = choose(rules, numbers);
  if (choices.length === 0) return numbers;
  const won = new Set(choices.flatMap((choice) => (choice.profile === undefined ? [] : choice.rules)));
  return numbers.filter((number) => rules[number]!.choice === undefined || won.has(number));
}

import type { Engine } from './compile.ts';
import type { ResolvedOverride } from './override.ts';
import type { Portal } from './portal.ts';
import type { CompiledRule } from './rule.ts';
import { NOWHERE } from './scope.ts';
import type { Ranges } from './bits.ts';
import type { Subject } from './view.ts';

/** What of a policy applies to one person at one time; computed once, then asked many times. */
export interface Match {
  readonly subject: Subject;
  /** False when the person or the account is not active: nothing holds. */
  readonly active: boolean;
  /** Numbers of the rules that match, ascending. */
  readonly rules: readonly number[];
  /** Where rules hold, by number, for those whose scope depends on more than the person's home. */
  readonly ranges: ReadonlyMap<number, Ranges>;
  /** The unexpired overrides, by id. */
  readonly overrides: readonly ResolvedOverride[];
}

/** Where matched rules hold for somebody, by number; nowhere for those that are the same for everybody. */
export interface Where {
  rangesOf(number: number): Ranges;
}

/** Where a matched rule holds for this person, when its scope depends on the person. */
export function rangesOf(match: Match, number: number, { area }: CompiledRule): Ranges {
  if (area.kind === 'home') return area.rangesOf(match.subject);
  return match.ranges.get(number) ?? NOWHERE;
}

/** The matched rules of one portal, by id, each with where it holds for this person. */
export function matchedIn(
  engine: Engine,
  match: Match,
  portal: Portal,
): { rule: CompiledRule; ranges: Ranges }[] {
  return match.rules
    .filter((number) => engine.rules[number]!.portal === portal)
    .map((number) => {
      const rule = engine.rules[number]!;
      return { rule, ranges: rangesOf(match, number, rule) };
    });
}

import { noRules, addRule, type Ruled } from '../effective.ts';
import type { CompiledRule } from '../rule.ts';
import type { PortalPart } from './bound.ts';
import type { Population } from './population.ts';

/** A rule that matches a person, with what it alone covers; a rule that groups give sites to comes once a site. */
export interface Matching {
  /** The number of the engine's rule. */
  readonly number: number;
  readonly rule: CompiledRule;
  covered(): Ruled;
}

/** The rules of a portal that match an active person, exceptions apart. */
export function matchingIn(
  { bound, people }: Population,
  { portal, part }: PortalPart,
  person: number,
): Matching[] {
  const { entries, places, lists } = bound;
  const row = people.facts.values[person]!;
  return [bound.byPerson.values[person]!, bound.byFact.values[row]!].flatMap((list) => {
    const at = list * lists.parts + part;
    return Array.from(lists.numbers.subarray(lists.starts[at], lists.starts[at + 1]), (entry) => ({
      number: entries.ruleOf[entry]!,
      rule: entries.rules[entry]!,
      covered() {
        const ruled = noRules(portal);
        places.row = row;
        addRule(ruled, entries.rules[entry]!, places.rangesOf(entry));
        return ruled;
      },
    }));
  });
}

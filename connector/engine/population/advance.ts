import { matchFacts } from './match.ts';
import type { Population } from './population.ts';
import { touchedBy } from './touched.ts';
import { rematch } from './update.ts';

/**
 * Moves the population to a later time, in epoch ms, and answers the people whose rights may have changed, ascending.
 * Only those are judged again whom a rule that began or ended since can match, or of whom an override ended.
 */
export function advance(population: Population, now: number): readonly number[] {
  const { bound, moments, people, matches } = population;
  const { entries } = bound;
  population.now = now;
  const due: number[] = [];
  const changed = new Set<number>();
  while (moments.first && moments.first.at <= now) {
    const moment = moments.take()!;
    if ('rule' in moment) due.push(entries.entryOf[moment.rule]!);
    else if (people.isActive(moment.person)) changed.add(moment.person);
  }
  if (due.length > 0 || changed.size > 0) matches.clear();
  const rows = rejudgeFacts(
    population,
    due.some((entry) => entries.byFacts[entry] === 1),
  );
  const others = due.filter((entry) => entries.byFacts[entry] === 0);
  for (const person of touchedBy(population, bound, others, rows))
    if (rematch(population, person) || rows.has(people.facts.values[person]!)) changed.add(person);
  return [...changed].toSorted((a, b) => a - b);
}

/** Judges the facts again where it is needed; answers the rows whose rules changed. */
function rejudgeFacts({ bound, facts, now }: Population, needed: boolean): Set<number> {
  const changed = new Set<number>();
  if (!needed) return changed;
  for (let row = 0; row < facts.rows.length; row++) {
    const before = bound.byFact.values[row]!;
    matchFacts(bound, facts, row, now);
    if (bound.byFact.values[row] !== before) changed.add(row);
  }
  return changed;
}

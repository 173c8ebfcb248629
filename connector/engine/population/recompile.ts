import type { Engine } from '../compile.ts';
import { asks } from './asks.ts';
import { bind, type Bound } from './bound.ts';
import { differenceOf, type Difference } from './difference.ts';
import { sameGroups } from './fingerprint.ts';
import type { InternedLists } from './interned.ts';
import { matchFacts } from './match.ts';
import { momentsOf } from './moments.ts';
import type { Population } from './population.ts';
import { touchedBy } from './touched.ts';
import { rematch } from './update.ts';

/**
 * Puts a population under another policy, or another world, and answers the people whose rights may have changed,
 * ascending. Only those are judged again whom a changed rule could match, or can; everybody where the groups or their
 * nesting changed. A group that is new has no members until they join; one that is gone loses them. Undefined, and
 * nothing done, where the policy asks for an attribute that was not kept: the people have to be added anew.
 */
export function recompile(population: Population, engine: Engine): readonly number[] | undefined {
  const { facts, people, bound: old, now } = population;
  if (asks(engine).some((name) => !facts.asked.includes(name))) return undefined;
  const bound = bind(engine, people.size);
  for (let row = 0; row < facts.rows.length; row++) matchFacts(bound, facts, row, now);
  const difference = differenceOf(old, bound);
  const alike = sameGroups(old.engine.groups, engine.groups);
  const touched = new Set(
    alike ? touchedBy(population, old, difference.oldWhom, new Set()) : everybody(population),
  );
  const changed = translate(population, bound, difference);

  if (!alike) renumber(population, engine);
  population.bound = bound;
  population.moments = momentsOf(engine, people, now);
  population.matches.clear();
  if (alike)
    for (const person of touchedBy(population, bound, difference.newWhom, new Set())) touched.add(person);
  for (const person of touched) if (rematch(population, person)) changed.add(person);
  for (const person of people.exceptions.keys()) if (people.isActive(person)) changed.add(person);
  return [...changed].toSorted((a, b) => a - b);
}

function everybody({ people }: Population): number[] {
  return Array.from({ length: people.size }, (_, person) => person).filter((person) =>
    people.isActive(person),
  );
}

function renumber({ people, bound }: Population, { groups }: Engine): void {
  const before = bound.engine.groups.all;
  people.direct = people.direct.renumbered(groups.all.length, people.size, (group) =>
    groups.number.get(before[group]!.id),
  );
}

/**
 * Gives people the lists of the new policy that say the same as their old ones, and answers those of whom an entry is
 * gone or gives something else, or of whom the facts decide otherwise.
 */
function translate(
  { people, facts, bound: old }: Population,
  bound: Bound,
  difference: Difference,
): Set<number> {
  const lists = translator(old.lists, bound.lists, difference);
  const rows = facts.rows.map((_, row) => {
    const { list, other } = lists(old.byFact.values[row]!);
    return other || list !== bound.byFact.values[row];
  });
  const changed = new Set<number>();
  for (let person = 0; person < people.size; person++) {
    if (!people.isActive(person)) continue;
    const { list, other } = lists(old.byPerson.values[person]!);
    bound.byPerson.set(person, list);
    if (other || rows[people.facts.values[person]!]!) changed.add(person);
  }
  return changed;
}

interface Translated {
  readonly list: number;
  /** Whether an entry is gone or gives something else. */
  readonly other: boolean;
}

function translator(
  from: InternedLists,
  to: InternedLists,
  { newOf, newWhat }: Difference,
): (list: number) => Translated {
  const known: (Translated | undefined)[] = [];
  return (list) =>
    (known[list] ??= (() => {
      const before = from.of(list);
      const after = Array.from(before, (entry) => newOf[entry]!).filter((place) => place !== 0);
      const entries = after.map((place) => place - 1);
      const other = entries.length < before.length || entries.some((entry) => newWhat.has(entry));
      return { list: to.intern(Uint32Array.from(entries), entries.length), other };
    })());
}

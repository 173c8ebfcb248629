import { find, isFound, takeFound, unfind } from '../found.ts';
import { addByGroup, addMatching, rulesByFacts } from '../postings.ts';
import { settle } from '../profile.ts';
import type { View } from '../view.ts';
import type { Bound } from './bound.ts';
import type { DirectGroups } from './direct.ts';
import type { Facts } from './facts.ts';

/** Judges one row of facts: its entries, its places, and what its people have to be tried for. `now` in epoch ms. */
export function matchFacts(bound: Bound, facts: Facts, row: number, now: number): void {
  const { engine, entries, truths, places, found, taken } = bound;
  const person = facts.person(row);
  truths.judge(row, person);
  places.judge(row, person);
  const candidates = [...new Set(rulesByFacts(entries.postings, person))].toSorted((a, b) => a - b);
  const certain = candidates.filter((entry) => entries.byFacts[entry] === 1);
  const others = candidates.filter((entry) => entries.byFacts[entry] === 0);
  engine.groups.closure.clear();
  const view: View = { person, groups: engine.groups.closure };
  addMatching(entries.postings, entries.rules, certain, 0, certain.length, view, now, found);
  bound.byFact.set(row, bound.lists.intern(taken, takeFound(found, taken)));
  bound.tries.set(row, bound.tryLists.intern(Uint32Array.from(others), others.length));
}

/** Finds the entries of one active person, facts apart. Whether they are others than before. `now` in epoch ms. */
export function matchPerson(
  bound: Bound,
  direct: DirectGroups,
  person: number,
  row: number,
  now: number,
): boolean {
  const { engine, entries, closures, tries, tryLists, found, view } = bound;
  const { postings, rules } = entries;
  const { closure } = engine.groups;
  closure.clear();
  const { numbers } = direct;
  const place = direct.place(person);
  for (let at = place + 1, end = at + numbers[place]!; at < end; at++) closure.add(closures, numbers[at]!);
  bound.truths.row = row;
  for (let index = 0; index < closure.size; index++)
    addByGroup(postings, rules, closure.groups[index]!, view, now, found);
  const list = tries.values[row]!;
  if (list !== 0)
    addMatching(
      postings,
      rules,
      tryLists.numbers,
      tryLists.starts[list]!,
      tryLists.starts[list + 1]!,
      view,
      now,
      found,
    );
  if (entries.choosers.length > 0) dropLosers(bound);
  if (entries.giving.numbers.length > 0) addGiven(bound);
  return keep(bound, person);
}

/** Somebody who is not active has no entries. Whether there were some before. */
export function matchNobody(bound: Bound, person: number): boolean {
  return keep(bound, person);
}

function keep({ found, taken, lists, byPerson }: Bound, person: number): boolean {
  const list = lists.intern(taken, takeFound(found, taken));
  if (byPerson.values[person] === list) return false;
  byPerson.set(person, list);
  return true;
}

/** Profiles: see profile.ts. */
function dropLosers({ entries, found }: Bound): void {
  const asking = entries.choosers.filter((entry) => isFound(found, entry));
  if (asking.length < 2) return;
  const settled = new Set(settle(entries.rules, asking));
  for (const entry of asking) if (!settled.has(entry)) unfind(found, entry);
}

/** The entries for the sites that the person's groups give to the rules found. */
function addGiven({ engine, entries, found }: Bound): void {
  const { starts, numbers } = entries.giving;
  const { closure } = engine.groups;
  for (let index = 0; index < closure.size; index++) {
    const group = closure.groups[index]!;
    for (let at = starts[group]!; at < starts[group + 1]!; at += 2)
      if (isFound(found, numbers[at]!)) find(found, numbers[at + 1]!);
  }
}

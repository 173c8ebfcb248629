import { triggersOf } from '../trigger.ts';
import type { Bound } from './bound.ts';
import type { People } from './people.ts';
import type { Facts } from './facts.ts';

/**
 * The active people whom any of the entries can match, whatever the time, ascending: those with a group, or facts, by
 * which such an entry is looked up. `rows` are rows of facts whose people are touched anyway.
 */
export function touchedBy(
  { people, facts }: { readonly people: People; readonly facts: Facts },
  { engine: { groups }, entries, closures, tries, tryLists }: Bound,
  touching: Iterable<number>,
  rows: ReadonlySet<number>,
): number[] {
  const triggers = new Set<number>();
  const tried = new Set<number>();
  for (const entry of touching) {
    for (const group of triggersOf(entries.rules[entry]!.test)?.groups ?? []) triggers.add(group);
    tried.add(entry);
  }
  if (tried.size === 0 && rows.size === 0) return [];
  const reaching = Uint8Array.from(groups.all, (_, group) =>
    Number(
      closures.numbers
        .subarray(closures.starts[group], closures.starts[group + 1])
        .some((above) => triggers.has(above)),
    ),
  );
  const listed = Array.from({ length: tryLists.count }, (_, list) =>
    tryLists.of(list).some((entry) => tried.has(entry)),
  );
  const touchedRows = facts.rows.map((_, row) => rows.has(row) || listed[tries.values[row]!]!);
  const found: number[] = [];
  for (let person = 0; person < people.size; person++)
    if (
      people.isActive(person) &&
      (touchedRows[people.facts.values[person]!]! || isIn(people, person, reaching))
    )
      found.push(person);
  return found;
}

function isIn({ direct }: People, person: number, groups: Uint8Array): boolean {
  const { numbers } = direct;
  const place = direct.place(person);
  for (let at = place + 1, end = at + numbers[place]!; at < end; at++)
    if (groups[numbers[at]!] === 1) return true;
  return false;
}

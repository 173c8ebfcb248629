import type { KeyedRow, LinkRow, Links } from '../../store/store.ts';

/** People who may have a say about one another: by values that they share, or because they were linked. */
export interface Neighbours {
  readonly rows: readonly KeyedRow[];
  readonly stored: readonly LinkRow[];
}

/** Everybody whom some of the people reach by shared values and by links, themselves included. */
export async function neighboursOf(
  links: Pick<Links, 'keyed' | 'meeting' | 'of'>,
  people: readonly string[],
): Promise<Neighbours> {
  const rows = new Map<string, KeyedRow>();
  const stored = new Map<string, LinkRow>();
  const asked = new Set<string>();
  let next: readonly string[] = people;
  while (next.length > 0) {
    const found = await links.keyed(next);
    for (const row of found) rows.set(row.id, row);
    const met = new Set<string>();
    for (const member of await links.of(next)) {
      stored.set(member.person, member);
      met.add(member.person);
    }
    for (const [by, values] of newValues(found, asked))
      for (const id of await links.meeting(by, values)) met.add(id);
    next = [...met].filter((id) => !rows.has(id));
  }
  return { rows: [...rows.values()], stored: [...stored.values()] };
}

/** By attribute, the values that nobody has been looked up by yet. */
function newValues(rows: readonly KeyedRow[], asked: Set<string>): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  for (const { keys } of rows)
    for (const [by, value] of keys) {
      const key = JSON.stringify([by, value]);
      if (asked.has(key)) continue;
      asked.add(key);
      const known = values.get(by);
      if (known) known.push(value);
      else values.set(by, [value]);
    }
  return values;
}

/** A person that a source wants to write; without `name` it asks for no login (archived). */
export interface NameClaim {
  readonly key: string;
  readonly name: string | undefined;
}

/**
 * Who must not be written when many people of one source change their logins at once, as positions in `entries`. What each
 * claims is asked for at each pass and not kept, since there may be a hundred thousand; `holders` says who has which login
 * now (login → key), people outside of `entries` included.
 *
 * Who has a login already keeps it before others; among others the first claim wins. One who is not written keeps the
 * login held now, which may refuse a further claim in turn. Of two claims of one key the first counts.
 */
export function settleNames<Entry>(
  entries: readonly Entry[],
  claimOf: (entry: Entry) => NameClaim,
  holders: ReadonlyMap<string, string>,
): ReadonlySet<number> {
  const claiming = new Set<string>();
  const winners = new Map<string, number>();
  const again = new Set<number>();
  for (const [position, entry] of entries.entries()) {
    const { key, name } = claimOf(entry);
    if (claiming.has(key)) again.add(position);
    else if (name !== undefined && holders.get(name) === key) winners.set(name, position);
    claiming.add(key);
  }
  const losers = new Set(again);
  for (const [position, entry] of entries.entries()) {
    const { key, name } = claimOf(entry);
    if (name === undefined || losers.has(position)) continue;
    const holder = holders.get(name) ?? key;
    if (!claiming.has(holder)) losers.add(position);
    else if (!winners.has(name)) winners.set(name, position);
    else if (winners.get(name) !== position) losers.add(position);
  }
  const keyAt = (position: number) => claimOf(entries[position]!).key;
  return withConsequences(keyAt, losers, again, holders, winners);
}

function withConsequences(
  keyAt: (position: number) => string,
  refused: Set<number>,
  again: ReadonlySet<number>,
  holders: ReadonlyMap<string, string>,
  winners: ReadonlyMap<string, number>,
): ReadonlySet<number> {
  const heldBy = new Map(Array.from(holders, ([name, key]) => [key, name]));
  // A set hands out what is added to it during the loop.
  for (const position of refused) {
    const kept = again.has(position) ? undefined : heldBy.get(keyAt(position));
    const rival = kept === undefined ? undefined : winners.get(kept);
    if (rival !== undefined && rival !== position) refused.add(rival);
  }
  return refused;
}

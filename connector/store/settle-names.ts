/** A person that a source wants to write; without `name` it asks for no login (archived). */
export interface NameClaim {
  readonly key: string;
  readonly name: string | undefined;
}

/**
 * Who must not be written when many people of one source change their logins at once, as positions in `claims`.
 * `holders` says who has which login now (login → key), people outside of `claims` included.
 *
 * Who has a login already keeps it before others; among others the first claim wins. One who is not written keeps the
 * login held now, which may refuse a further claim in turn. Of two claims of one key the first counts.
 */
export function settleNames(
  claims: readonly NameClaim[],
  holders: ReadonlyMap<string, string>,
): ReadonlySet<number> {
  const positionOf = new Map<string, number>();
  const winners = new Map<string, number>();
  const losers: number[] = [];
  for (const [position, { key, name }] of claims.entries()) {
    if (positionOf.has(key)) {
      losers.push(position);
      continue;
    }
    positionOf.set(key, position);
    if (name !== undefined && holders.get(name) === key) winners.set(name, position);
  }
  for (const [key, position] of positionOf) {
    const name = claims[position]?.name;
    if (name === undefined) continue;
    const holder = holders.get(name) ?? key;
    if (!positionOf.has(holder)) losers.push(position);
    else if (!winners.has(name)) winners.set(name, position);
    else if (winners.get(name) !== position) losers.push(position);
  }
  return withConsequences(claims, losers, holders, positionOf, winners);
}

function withConsequences(
  claims: readonly NameClaim[],
  losers: readonly number[],
  holders: ReadonlyMap<string, string>,
  positionOf: ReadonlyMap<string, number>,
  winners: ReadonlyMap<string, number>,
): ReadonlySet<number> {
  const heldBy = new Map(Array.from(holders, ([name, key]) => [key, name]));
  const refused = new Set(losers);
  // A set hands out what is added to it during the loop.
  for (const position of refused) {
    const key = claims[position]?.key ?? '';
    const kept = positionOf.get(key) === position ? heldBy.get(key) : undefined;
    const rival = kept === undefined ? undefined : winners.get(kept);
    if (rival !== undefined && rival !== position) refused.add(rival);
  }
  return refused;
}

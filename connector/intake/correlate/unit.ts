import type { KeyedRow } from '../../store/store.ts';

/** Rows that are one human so far, at most one of each source. */
export interface Unit {
  readonly rows: readonly KeyedRow[];
  /** A surer attribute could not tell who this is: a weaker one does not either. */
  isDoubted: boolean;
}

/** Why rows of one value are not taken for one human. */
export type Why = 'twice' | 'differs' | 'follows';

/** Units that share values of an attribute, directly or by way of others; those that share none are left out. */
export function meetingUnits(units: readonly Unit[], attribute: string): readonly (readonly Unit[])[] {
  const having = new Map<string, Unit[]>();
  for (const unit of units)
    for (const value of valuesOf(unit, attribute)) having.set(value, [...(having.get(value) ?? []), unit]);
  const seen = new Set<Unit>();
  const found: Unit[][] = [];
  for (const unit of units) {
    if (seen.has(unit)) continue;
    seen.add(unit);
    const together = [unit];
    for (const one of together)
      for (const value of valuesOf(one, attribute))
        for (const other of having.get(value)!)
          if (!seen.has(other)) {
            seen.add(other);
            together.push(other);
          }
    if (together.length > 1) found.push(together);
  }
  return found;
}

/** What speaks against units being one human, if anything. `surer`: the attributes before the one they meet by. */
export function doubtAbout(units: readonly Unit[], surer: readonly string[]): Why | undefined {
  const sources = units.flatMap(({ rows }) => rows.map(({ source }) => source));
  if (new Set(sources).size < sources.length) return 'twice';
  const differ = units.some((one, index) =>
    units.slice(index + 1).some((other) => areOthers(one, other, surer)),
  );
  if (differ) return 'differs';
  return units.some(({ isDoubted }) => isDoubted) ? 'follows' : undefined;
}

/** Whether two units have values of some attribute, and none in common. */
export function areOthers(one: Unit, other: Unit, attributes: readonly string[]): boolean {
  return attributes.some((attribute) => {
    const [mine, theirs] = [valuesOf(one, attribute), valuesOf(other, attribute)];
    return mine.size > 0 && theirs.size > 0 && mine.isDisjointFrom(theirs);
  });
}

export function valuesOf({ rows }: Unit, attribute: string): Set<string> {
  return new Set(rows.flatMap(({ keys }) => keys.get(attribute) ?? []));
}

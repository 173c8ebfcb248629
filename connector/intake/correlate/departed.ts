import type { KeyedRow } from '../../store/store.ts';
import { areOthers, valuesOf, type Unit } from './unit.ts';

/**
 * Gives each archived row to the one living human whom it was, if that is certain: it keeps saying that its source has
 * let them go. A row whose source knows the human under a newer identity says nothing any more.
 */
export function joinDeparted(
  living: readonly Unit[],
  departed: readonly KeyedRow[],
  by: readonly string[],
  joinedBy: Map<string, string>,
): { readonly units: readonly Unit[]; readonly rest: readonly KeyedRow[] } {
  const having = new Map<string, Unit[]>();
  for (const unit of living)
    for (const attribute of by)
      for (const value of valuesOf(unit, attribute)) {
        const key = JSON.stringify([attribute, value]);
        having.set(key, [...(having.get(key) ?? []), unit]);
      }
  const joining = new Map<Unit, KeyedRow[]>();
  const rest: KeyedRow[] = [];
  // The newest identity of a source first: ids are UUIDv7.
  for (const row of departed.toSorted((a, b) => (a.id < b.id ? 1 : -1))) {
    const found = by
      .map((attribute, place) => ({
        attribute,
        surer: by.slice(0, place),
        units: having.get(JSON.stringify([attribute, row.keys.get(attribute)])) ?? [],
      }))
      .find(({ units }) => units.length > 0);
    const [unit, ...others] = found?.units ?? [];
    if (!found || !unit) {
      rest.push(row);
      continue;
    }
    const rows = [...unit.rows, ...(joining.get(unit) ?? [])];
    const isKnown = rows.some(({ source }) => source === row.source);
    const isOther = areOthers(unit, { rows: [row], isDoubted: false }, found.surer);
    if (others.length > 0 || isKnown || isOther) continue;
    joining.set(unit, [...(joining.get(unit) ?? []), row]);
    for (const { id } of [...unit.rows, row]) if (!joinedBy.has(id)) joinedBy.set(id, found.attribute);
  }
  const units = living.map((unit) => ({ ...unit, rows: [...unit.rows, ...(joining.get(unit) ?? [])] }));
  return { units, rest };
}

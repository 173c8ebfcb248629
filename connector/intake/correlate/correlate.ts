import type { Correlation } from '../../../shared/model/correlation.ts';
import type { Doubt, KeyedRow, LinkMember } from '../../store/store.ts';
import { joinDeparted } from './departed.ts';
import { doubtAbout, meetingUnits, valuesOf, type Unit } from './unit.ts';

/** Who is one human with whom, and where the keys do not tell. */
export interface Correlated {
  /** Everybody who is linked, by id; `held` is never set. */
  readonly members: ReadonlyMap<string, LinkMember>;
  readonly doubts: readonly Doubt[];
}

type Asked = Pick<Correlation, 'by' | 'sources'>;

/**
 * Links the rows that share the value of an attribute, the surest attribute first. A value that two rows of one source
 * have, or under which a surer attribute differs, links nobody. Pure, and the same in whatever order rows come; rows
 * that share no value with each other have no say about one another.
 */
export function correlate(rows: readonly KeyedRow[], asked: Asked): Correlated {
  const joinedBy = new Map<string, string>();
  const living = unite(
    rows.filter(({ living: isLiving }) => isLiving),
    asked.by,
    joinedBy,
  );
  const departed = rows.filter(({ living: isLiving }) => !isLiving);
  const { units, rest } = joinDeparted(living.units, departed, asked.by, joinedBy);
  // Of those who left altogether nobody has to decide anything.
  const left = unite(rest, asked.by, joinedBy);
  const linked = [...units, ...left.units].filter(({ rows: own }) => own.length > 1);
  return {
    members: new Map(linked.flatMap((unit) => membersOf(unit, asked, joinedBy))),
    doubts: living.doubts,
  };
}

function unite(
  rows: readonly KeyedRow[],
  by: readonly string[],
  joinedBy: Map<string, string>,
): { readonly units: readonly Unit[]; readonly doubts: readonly Doubt[] } {
  let units: readonly Unit[] = rows.map((row) => ({ rows: [row], isDoubted: false }));
  const doubts: Doubt[] = [];
  by.forEach((attribute, place) => {
    const gone = new Set<Unit>();
    const merged: Unit[] = [];
    for (const together of meetingUnits(units, attribute)) {
      const all = together.flatMap((unit) => unit.rows);
      const why = doubtAbout(together, by.slice(0, place));
      if (why) {
        const [value = ''] = together.flatMap((unit) => [...valuesOf(unit, attribute)]).toSorted();
        doubts.push({ by: attribute, value, why, people: all.map(({ id }) => id).toSorted() });
        for (const unit of together) unit.isDoubted = true;
        continue;
      }
      for (const unit of together) gone.add(unit);
      for (const { id } of all) if (!joinedBy.has(id)) joinedBy.set(id, attribute);
      merged.push({ rows: all, isDoubted: false });
    }
    units = [...units.filter((unit) => !gone.has(unit)), ...merged];
  });
  return { units, doubts };
}

/** The row of the source that is believed first leads. */
function membersOf(
  { rows }: Unit,
  { sources }: Asked,
  joinedBy: ReadonlyMap<string, string>,
): readonly (readonly [string, LinkMember])[] {
  const [lead] = rows.toSorted((a, b) => sources.indexOf(a.source) - sources.indexOf(b.source));
  return rows.map(({ id }) => [id, { person: id, lead: lead!.id, by: joinedBy.get(id) ?? '', held: false }]);
}

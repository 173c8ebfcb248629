import type { Engine } from '../compile.ts';
import { buildCoverage, type Covering } from '../coverage.ts';
import { noneFound, type Found } from '../found.ts';
import { packLists, type Lists } from '../lists.ts';
import type { Portal } from '../portal.ts';
import { groupsIn } from '../trigger.ts';
import type { View } from '../view.ts';
import { Column } from './column.ts';
import { entriesOf, type Entries } from './entries.ts';
import { InternedLists } from './interned.ts';
import { Places } from './places.ts';
import { Truths } from './truths.ts';

/** A portal with its place among the portals of a list of entries. */
export interface PortalPart {
  readonly portal: Portal;
  readonly part: number;
  readonly coverage: readonly Covering[];
}

/**
 * A policy with all that depends on it: another policy makes another one. What a person holds follows from two lists of
 * entries, one of the person and one of the row of facts, and from the places of the row; exceptions apart.
 */
export interface Bound {
  readonly engine: Engine;
  readonly entries: Entries;
  readonly truths: Truths;
  readonly places: Places;
  readonly portals: ReadonlyMap<string, PortalPart>;
  /** Of each group, those at and above it that an entry asks about. */
  readonly closures: Lists;
  /** The matched entries, each list with one part a portal. */
  readonly lists: InternedLists;
  /** Of each person, the number of the list of entries that groups have to do with. */
  readonly byPerson: Column;
  /** Of each row of facts, the number of the list of the others. */
  readonly byFact: Column;
  /** Of each row of facts, the number of the list of entries that its people have to be tried for. */
  readonly tries: Column;
  readonly tryLists: InternedLists;
  /** The person who is judged, as conditions see them; what is not about groups is in `truths`. */
  readonly view: View;
  /** The entries of the person who is judged; empty between two. */
  readonly found: Found;
  /** The same as numbers. */
  readonly taken: Uint32Array;
}

/** @param people how many people there are, at first */
export function bind(engine: Engine, people: number): Bound {
  const truths = new Truths();
  const entries = entriesOf(engine, truths);
  const { rules } = entries;
  const coverage = buildCoverage(rules, engine.portals);
  // In the order of the entries, so that a list of them has each portal's together.
  const ordered = new Set([...rules.map(({ portal }) => portal), ...engine.portals.values()]);
  const parts = [...ordered].map((portal, part) => ({ portal, part, coverage: coverage.get(portal)! }));
  const ends = parts.map(({ portal }) => rules.findLastIndex((rule) => rule.portal === portal) + 1);
  return {
    engine,
    entries,
    truths,
    places: new Places(rules),
    portals: new Map(parts.map((part) => [part.portal.id, part])),
    closures: closuresOf(engine, entries),
    lists: new InternedLists(rules.length, ends),
    byPerson: new Column(people),
    byFact: new Column(),
    tries: new Column(),
    tryLists: new InternedLists(rules.length, [rules.length]),
    view: { person: { attributes: {} } as View['person'], groups: engine.groups.closure },
    found: noneFound(rules.length),
    taken: new Uint32Array(rules.length),
  };
}

function closuresOf({ groups }: Engine, { rules, giving }: Entries): Lists {
  const asked = new Set(rules.flatMap(({ test }) => groupsIn(test)));
  const matters = (group: number) => asked.has(group) || giving.starts[group]! < giving.starts[group + 1]!;
  return packLists(groups.all.map((_, group) => groups.above(group).filter(matters)));
}

import { attributeOf } from '../../../shared/model/attribute.ts';
import type { Correlation } from '../../../shared/model/correlation.ts';
import type { Person } from '../../../shared/model/person.ts';
import type { PersonFacts, PopulationScan, Store } from '../../store/store.ts';
import { scanLinkedMemberships } from './memberships.ts';
import { mergedOf } from './people.ts';

/** So many humans are put together at once. */
const AT_ONCE = 500;

/** Everybody as humans, each at the row of the lead; `rowOf` and `idsOf` know every row. */
export function linkedPopulation(
  store: Pick<Store, 'population' | 'people' | 'links'>,
  correlation: Correlation,
): PopulationScan {
  const { population, links } = store;
  return {
    ...population,
    async people(attributes, visit) {
      const all = await links.all();
      if (all.length === 0) return population.people(attributes, visit);
      const members = new Set(all.map(({ row }) => row));
      const leads = [...new Map(all.map(({ leadRow, lead }) => [leadRow, lead]))].toSorted(
        ([a], [b]) => a - b,
      );
      let at = 0;
      /** The humans whose lead stands at a row up to `last`: an archived lead is not among what the store reads. */
      const humansUpTo = async (last: number) => {
        const found: PersonFacts[] = [];
        while (at < leads.length && leads[at]![0] <= last) {
          const end = Math.min(at + AT_ONCE, leads.length);
          const chunk = leads.slice(at, end).filter(([row]) => row <= last);
          const merged = await mergedOf(
            store,
            chunk.map(([, lead]) => lead),
            correlation,
          );
          const rows = new Map(chunk.map(([row, lead]) => [lead, row]));
          for (const person of merged)
            if (person.status !== 'archived') found.push(factsOf(person, rows.get(person.id)!, attributes));
          at += chunk.length;
        }
        return found;
      };
      await population.people(attributes, async (page) => {
        const humans = await humansUpTo(page.at(-1)!.row);
        const others = page.filter(({ row }) => !members.has(row));
        const both = [...others, ...humans].toSorted((a, b) => a.row - b.row);
        if (both.length > 0) await visit(both);
      });
      const rest = await humansUpTo(Infinity);
      if (rest.length > 0) await visit(rest);
    },
    async memberships(visit) {
      const all = await links.all();
      if (all.length === 0) return population.memberships(visit);
      await scanLinkedMemberships(population, new Map(all.map(({ row, leadRow }) => [row, leadRow])), visit);
    },
  };
}

function factsOf(person: Person, row: number, asked: readonly string[]): PersonFacts {
  const { status, type, home } = person;
  const attributes = asked.flatMap((name) => {
    const value = attributeOf(person, name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    row,
    status,
    ...(type !== undefined && { type }),
    ...(home !== undefined && { home }),
    // Also under the name `__proto__`, which an assignment would lose.
    attributes: Object.fromEntries(attributes),
  };
}

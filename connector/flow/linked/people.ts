import type { Correlation } from '../../../shared/model/correlation.ts';
import type { Person } from '../../../shared/model/person.ts';
import type { People, PersonRow, Store } from '../../store/store.ts';
import { mergePeople } from './merge.ts';

type RowStore = Pick<Store, 'people' | 'links'>;

/** People as humans: whoever asks for a row is answered the human whose it is, under the id of the lead. */
export function linkedPeople(store: RowStore, correlation: Correlation): People {
  const { people } = store;
  const whole = (rows: readonly PersonRow[]) => wholeRows(store, rows, correlation);
  return {
    ...people,
    async get(id) {
      const row = await people.get(id);
      return row && (await whole([row]))[0];
    },
    getMany: async (ids) => whole(await people.getMany(ids)),
    async byKey(source, key) {
      const row = await people.byKey(source, key);
      return row && (await whole([row]))[0];
    },
    async find(name) {
      const rows = await whole([...(await people.find(name)), ...(await departedLeads(store, name))]);
      const living = rows.filter(({ person }) => person.status !== 'archived');
      return once(living, ({ person }) => person.id);
    },
    async named(name) {
      const rows = await people.getMany((await people.named(name)).map(({ id }) => id));
      return once(
        (await whole(rows)).map(({ person }) => person),
        ({ id }) => id,
      );
    },
    async each(visit) {
      await people.each(async (page) => {
        const members = await store.links.of(page.map(({ id }) => id));
        const leads = new Map(members.map(({ person, lead }) => [person, lead]));
        const linked = page.filter(({ id }) => leads.get(id) === id).map(({ id }) => id);
        const humans = new Map(
          (await mergedOf(store, linked, correlation)).map((person) => [person.id, person]),
        );
        const seen = page.flatMap((person) => {
          const lead = leads.get(person.id);
          if (lead === undefined) return person;
          return lead === person.id ? humans.get(lead)! : [];
        });
        if (seen.length > 0) await visit(seen);
      });
    },
  };
}

/** The humans whom these leads stand for, in their order. */
export async function mergedOf(
  { people, links }: RowStore,
  leads: readonly string[],
  correlation: Correlation,
): Promise<readonly Person[]> {
  if (leads.length === 0) return [];
  const members = Map.groupBy(await links.of(leads), ({ lead }) => lead);
  const ids = leads.flatMap((lead) => (members.get(lead) ?? []).map(({ person }) => person));
  const rows = new Map((await people.getMany(ids)).map(({ person }) => [person.id, person]));
  return leads.flatMap((lead) => {
    const own = (members.get(lead) ?? []).flatMap(({ person }) => rows.get(person) ?? []);
    return own.length === 0 ? [] : mergePeople(lead, own, correlation);
  });
}

/** One for one, in the order given. What is not about the person (version, resource) stays the row's own. */
async function wholeRows(
  store: RowStore,
  rows: readonly PersonRow[],
  correlation: Correlation,
): Promise<readonly PersonRow[]> {
  if (rows.length === 0) return rows;
  const members = await store.links.of(rows.map(({ person }) => person.id));
  if (members.length === 0) return rows;
  const leads = new Map(members.map(({ person, lead }) => [person, lead]));
  const merged = await mergedOf(store, [...new Set(leads.values())], correlation);
  const humans = new Map(merged.map((person) => [person.id, person]));
  return rows.map((row) => {
    const human = humans.get(leads.get(row.person.id) ?? '');
    return human ? { ...row, person: human } : row;
  });
}

/** Rows that the store does not find by name since their source let them go, though they stand for a human who is here. */
async function departedLeads({ people, links }: RowStore, name: string): Promise<readonly PersonRow[]> {
  return people.getMany(await links.departed(name));
}

function once<T>(items: readonly T[], idOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [idOf(item), item])).values()];
}

import { collect, pages } from '../batches.ts';
import { type Db, isArchived } from '../schema.ts';
import type { PopulationScan } from '../store.ts';

const PAGE = 5_000;

/** Pairs of rows ascending by person, without the archived: these are few, and left out here rather than by a join. */
export async function scanMemberships(
  db: Db,
  visit: Parameters<PopulationScan['memberships']>[0],
): Promise<void> {
  const gone = { people: await archived(db, 'people'), groups: await archived(db, 'groups') };
  const people = new Int32Array(PAGE);
  const groups = new Int32Array(PAGE);
  const read = (after: { readonly person_id: number; readonly group_id: number } | undefined, size: number) =>
    db
      .selectFrom('memberships')
      .select(['person_id', 'group_id'])
      .where((eb) =>
        eb(eb.refTuple('person_id', 'group_id'), '>', eb.tuple(after?.person_id ?? 0, after?.group_id ?? 0)),
      )
      .orderBy('person_id')
      .orderBy('group_id')
      .limit(size)
      .execute();
  for await (const page of pages(PAGE, read)) {
    let count = 0;
    for (const { person_id, group_id } of page) {
      if (gone.people.has(person_id) || gone.groups.has(group_id)) continue;
      people[count] = person_id;
      groups[count] = group_id;
      count++;
    }
    if (count > 0) await visit(people, groups, count);
  }
}

async function archived(db: Db, table: 'people' | 'groups'): Promise<ReadonlySet<number>> {
  const read = (after: { readonly id: number } | undefined, size: number) =>
    db
      .selectFrom(table)
      .select('id')
      .where(isArchived('archived'))
      .where('id', '>', after?.id ?? 0)
      .orderBy('id')
      .limit(size)
      .execute();
  return new Set((await collect(pages(PAGE, read))).map(({ id }) => id));
}

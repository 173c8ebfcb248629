import { pages } from '../batches.ts';
import { notArchived, type Db } from '../schema.ts';
import type { MembershipPair } from '../store.ts';

const PAGE = 5_000;

interface Only {
  readonly living?: true;
  readonly source?: string;
}

/** The outside ids of a table's rows by their inside ones. */
export async function uidsOf(
  db: Db,
  table: 'people' | 'groups',
  only: Only = {},
): Promise<ReadonlyMap<number, string>> {
  const uids = new Map<number, string>();
  for await (const page of idPages(db, table, only)) for (const { id, uid } of page) uids.set(id, uid);
  return uids;
}

/** The other way round. */
export async function rowsOf(
  db: Db,
  table: 'people' | 'groups',
  only: Only = {},
): Promise<ReadonlyMap<string, number>> {
  const rows = new Map<string, number>();
  for await (const page of idPages(db, table, only)) for (const { id, uid } of page) rows.set(uid, id);
  return rows;
}

function idPages(db: Db, table: 'people' | 'groups', only: Only) {
  const read = (after: { readonly id: number } | undefined, size: number) =>
    db
      .selectFrom(table)
      .select(['id', 'uid'])
      .where('id', '>', after?.id ?? 0)
      .$if(only.living === true, (query) => query.where(notArchived('archived')))
      .$if(only.source !== undefined, (query) => query.where('source', '=', only.source ?? ''))
      .orderBy('id')
      .limit(size)
      .execute();
  return pages(PAGE, read);
}

/**
 * Every membership between these people and groups, page after page by (group, person). The pairs are read alone, in
 * the order of their key, and named here: joined in SQL, the planners sort all pairs anew for each page.
 */
export async function* membershipPages(
  db: Db,
  people: ReadonlyMap<number, string>,
  groups: ReadonlyMap<number, string>,
): AsyncGenerator<readonly MembershipPair[]> {
  const read = (after: { readonly group_id: number; readonly person_id: number } | undefined, size: number) =>
    db
      .selectFrom('memberships')
      .selectAll()
      .where((eb) =>
        eb(eb.refTuple('group_id', 'person_id'), '>', eb.tuple(after?.group_id ?? 0, after?.person_id ?? 0)),
      )
      .orderBy('group_id')
      .orderBy('person_id')
      .limit(size)
      .execute();
  for await (const page of pages(PAGE, read)) {
    yield page.flatMap(({ person_id, group_id }) => {
      const person = people.get(person_id);
      const group = groups.get(group_id);
      return person === undefined || group === undefined ? [] : { person, group };
    });
  }
}

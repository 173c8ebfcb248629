import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import { pages } from '../batches.ts';
import { type Db, isArchived, notArchived } from '../schema.ts';
import type { DirectoryState } from '../store.ts';

const ROWS = 5_000;
/** So many pairs in one statement as hold the event loop for some milliseconds only. */
const PAIRS = 20_000;

/** Else each row would bring a text of its own. */
const STATUS = { active: 'active', suspended: 'suspended', archived: 'archived' } as const;

/** By row; rows count from 1, mostly without gaps. */
type Uids = (string | undefined)[];

/**
 * What a comparison needs, in as little memory as it goes: every id is one string wherever it stands, and the members of a
 * group are a list of those.
 */
export async function directoryState(db: Db, source: string): Promise<DirectoryState> {
  const people: Uids = [];
  const groups: Uids = [];
  const held = {
    people: await rowsOf(db, 'people', source, people),
    groups: (await rowsOf(db, 'groups', source, groups)) as DirectoryState['groups'],
  };
  await othersOf(db, source, people);
  return {
    ...held,
    memberships: await memberships(db, people, groups),
    nestings: await nestings(db, source),
  };
}

/**
 * Everything of the source: the living in the order of their ids, as the index that lists a source has them, and what is
 * archived. By row and source at once, SQLite would sort the whole source again for each page.
 */
async function rowsOf(
  db: Db,
  table: 'people' | 'groups',
  source: string,
  uids: Uids,
): Promise<DirectoryState['people']> {
  const rows = () =>
    db
      .selectFrom(`${table as 'people'} as entry`)
      .select(['entry.id as row', 'uid as id', 'source', 'key', 'status', 'digest']);
  const living = (after: { readonly id: string } | undefined, size: number) =>
    rows()
      .where('source', '=', source)
      .where(notArchived('archived'))
      .where('uid', '>', after?.id ?? '')
      .orderBy('uid')
      .limit(size)
      .execute();
  const archived = (after: { readonly row: number } | undefined, size: number) =>
    rows()
      .where(isArchived('archived'))
      .where('entry.id', '>', after?.row ?? 0)
      .orderBy('entry.id')
      .limit(size)
      .execute();
  const found: DirectoryState['people'][number][] = [];
  for (const all of [pages(ROWS, living), pages(ROWS, archived)])
    for await (const page of all)
      for (const { row, id, source: of, key, status, digest } of page) {
        if (of !== source) continue;
        uids[row] = id;
        found.push({ id, key, status: STATUS[status], digest });
      }
  return found;
}

/** People of other sources may be in groups of this one. */
async function othersOf(db: Db, source: string, uids: Uids): Promise<void> {
  let page;
  let last = 0;
  do {
    page = await db
      .selectFrom('people')
      .select(['id', 'uid'])
      .where('source', '<>', source)
      .where('id', '>', last)
      .orderBy('id')
      .limit(ROWS)
      .execute();
    for (const { id, uid } of page) uids[id] = uid;
    last = page.at(-1)?.id ?? last;
    await setImmediate();
  } while (page.length === ROWS);
}

/** Pairs are read as one text a group: an object for each of 460,000 costs more than all the rest. */
async function memberships(db: Db, people: Uids, groups: Uids): Promise<DirectoryState['memberships']> {
  const found = new Map<string, string[]>();
  let after: { readonly group: number; readonly person: number } | undefined = { group: 0, person: 0 };
  while (after) {
    const page: readonly MembersRow[] = await membersPage(db, after);
    for (const { group_id, members } of page) {
      const group = groups[group_id];
      if (group !== undefined) addMembers(found, group, JSON.parse(`[${members}]`) as number[], people);
    }
    const last = page.at(-1);
    const count = page.reduce((sum, row) => sum + Number(row.count), 0);
    after = last && count === PAIRS ? { group: last.group_id, person: Number(last.last) } : undefined;
    await setImmediate();
  }
  return found;
}

interface MembersRow {
  readonly group_id: number;
  readonly members: string;
  readonly last: number | string;
  readonly count: number | string;
}

const membersPage = (db: Db, after: { readonly group: number; readonly person: number }) =>
  db
    .selectFrom(
      db
        .selectFrom('memberships')
        .selectAll()
        .where((eb) => eb(eb.refTuple('group_id', 'person_id'), '>', eb.tuple(after.group, after.person)))
        .orderBy('group_id')
        .orderBy('person_id')
        .limit(PAIRS)
        .as('page'),
    )
    .select((eb) => [
      'group_id',
      sql<string>`string_agg(cast(person_id as text), ',')`.as('members'),
      eb.fn.max<number | string>('person_id').as('last'),
      eb.fn.countAll<number | string>().as('count'),
    ])
    .groupBy('group_id')
    .orderBy('group_id')
    .execute();

function addMembers(
  found: Map<string, string[]>,
  group: string,
  members: readonly number[],
  people: Uids,
): void {
  const list = found.get(group) ?? [];
  for (const member of members) {
    const person = people[member];
    if (person !== undefined) list.push(person);
  }
  found.set(group, list);
}

function nestings(db: Db, source: string): Promise<DirectoryState['nestings']> {
  return db
    .selectFrom('nestings')
    .innerJoin('groups as parent', 'parent.id', 'nestings.parent_id')
    .innerJoin('groups as child', 'child.id', 'nestings.child_id')
    .select(['child.uid as child', 'parent.uid as parent'])
    .where('parent.source', '=', source)
    .orderBy('nestings.parent_id')
    .orderBy('nestings.child_id')
    .execute();
}

import { newId } from '../../../shared/text/new-id.ts';
import type { StoreDialect } from '../dialect.ts';
import { storeProblems } from '../problems.ts';
import { lookupGroups } from '../lookup.ts';
import { asText, prepared } from '../prepared.ts';
import { notArchived, statusColumns, type Db } from '../schema.ts';
import { touch } from '../touched.ts';
import { transact } from '../transact.ts';
import { search } from '../search.ts';
import type { Groups } from '../store.ts';
import { groupColumns, groupTaken, noSuchGroup, toGroup, toGroupRow, GROUP_COLUMNS } from './group-row.ts';
import { memberships } from './memberships.ts';

const byId = prepared((db, { id }: { readonly id: string }) =>
  db.selectFrom('groups').selectAll().where('uid', '=', id),
);

const ofPerson = prepared((db, { person }: { readonly person: string }) =>
  db
    .selectFrom('people')
    .innerJoin('memberships', 'memberships.person_id', 'people.id')
    .innerJoin('groups', 'groups.id', 'memberships.group_id')
    .select(['groups.uid', 'groups.source', 'groups.key', 'groups.name', 'groups.dn', 'groups.status'])
    .where('people.uid', '=', asText(person))
    .where(notArchived('groups.archived')),
);

export function groups(db: Db, dialect: StoreDialect): Groups {
  const rows = () => db.selectFrom('groups').selectAll();

  async function get(id: string) {
    const [row] = await byId(db, { id });
    return row && toGroupRow(row);
  }

  return {
    ...memberships(db),
    get,

    async byKey(source, key) {
      const row = await rows().where('source', '=', source).where('key', '=', key).executeTakeFirst();
      return row && toGroupRow(row);
    },

    search: (source, where, page, sort) =>
      search(
        db,
        dialect,
        'groups',
        { source, where, page, sort },
        lookupGroups,
        (ids) => rows().where('id', 'in', ids).execute(),
        toGroupRow,
      ),

    insert: (group, now) =>
      transact(db, async (inside) => {
        const row = await inside
          .insertInto('groups')
          .values({
            ...groupColumns(group),
            uid: group.id ?? newId(),
            version: 1,
            created_at: now,
            updated_at: now,
          })
          .onConflict((conflict) => conflict.doNothing())
          .returningAll()
          .executeTakeFirst();
        if (!row) throw groupTaken(group);
        touch(inside, 'all');
        return toGroupRow(row);
      }),

    async replace(id, group, now, expected) {
      return transact(db, async (inside) => {
        const holder = await inside
          .selectFrom('groups')
          .select('uid')
          .where('source', '=', group.source)
          .where('key', '=', group.key)
          .executeTakeFirst();
        if (holder && holder.uid !== id) throw groupTaken(group);
        const row = await inside
          .updateTable('groups')
          .set((eb) => ({ ...groupColumns(group), version: eb('version', '+', 1), updated_at: now }))
          .where('uid', '=', id)
          .$if(expected !== undefined, (query) => query.where('version', '=', expected ?? 0))
          .returningAll()
          .executeTakeFirst()
          .catch((error: unknown) => {
            throw dialect.refusal(error) === 'unique' ? groupTaken(group, error) : error;
          });
        if (row) {
          touch(inside, 'all');
          return toGroupRow(row);
        }
        const current = await inside
          .selectFrom('groups')
          .select('name')
          .where('uid', '=', id)
          .executeTakeFirst();
        if (!current || expected === undefined) throw noSuchGroup(id);
        const { name } = current;
        throw storeProblems.STORE_STALE({ what: { fr: `« ${name} »`, en: `“${name}”` }, expected });
      });
    },

    archive: (id, now) =>
      transact(db, async (inside) => {
        const { numUpdatedRows } = await inside
          .updateTable('groups')
          .set((eb) => ({
            ...statusColumns('archived'),
            digest: '',
            version: eb('version', '+', 1),
            updated_at: now,
          }))
          .where('uid', '=', id)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) throw noSuchGroup(id);
        touch(inside, 'all');
      }),

    async all() {
      const found = await db
        .selectFrom('groups')
        .select(GROUP_COLUMNS)
        .where(notArchived('archived'))
        .orderBy('uid')
        .execute();
      return found.map(toGroup);
    },

    async ofPerson(person) {
      const found = await ofPerson(db, { person });
      // Here and not in SQL: for a handful of rows SQLite would build a tree, which costs more than finding them.
      return found.map(toGroup).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    },

    async count() {
      const { total } = await db
        .selectFrom('groups')
        .select((eb) => eb.fn.countAll<number>().as('total'))
        .where(notArchived('archived'))
        .executeTakeFirstOrThrow();
      return total;
    },
  };
}

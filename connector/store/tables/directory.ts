import { collect, pages } from '../batches.ts';
import type { StoreDialect } from '../dialect.ts';
import type { Db } from '../schema.ts';
import { transact } from '../transact.ts';
import type { Directory, DirectoryState } from '../store.ts';
import { archiveGone } from './directory-gone.ts';
import { writeGroups } from './directory-groups.ts';
import { writeMemberships, writeNestings } from './directory-members.ts';
import { suspendPeople, writePeople } from './directory-people.ts';
import { membershipPages, uidsOf } from './membership-scan.ts';

const PAGE = 10_000;

export function directory(db: Db, dialect: StoreDialect): Directory {
  return {
    async read(source) {
      const nestings = db
        .selectFrom('nestings')
        .innerJoin('groups as parent', 'parent.id', 'nestings.parent_id')
        .innerJoin('groups as child', 'child.id', 'nestings.child_id')
        .select(['child.uid as child', 'parent.uid as parent'])
        .where('parent.source', '=', source)
        .orderBy('nestings.parent_id')
        .orderBy('nestings.child_id');
      return {
        people: await allPeople(db, source),
        groups: await allGroups(db, source),
        memberships: await collect(
          membershipPages(db, await uidsOf(db, 'people'), await uidsOf(db, 'groups', { source })),
        ),
        nestings: await nestings.execute(),
      };
    },

    write: (source, changes, now) =>
      transact(db, async (inside) => {
        await dialect.lockPeople(inside);
        const refused = await writePeople(inside, source, changes.people, now);
        await suspendPeople(inside, source, changes.suspend, now);
        await writeGroups(inside, source, changes, now);
        await writeMemberships(inside, source, changes, now);
        await writeNestings(inside, source, changes, now);
        return { refused };
      }),

    archiveGone: (source, before, now) => transact(db, (inside) => archiveGone(inside, source, before, now)),
  };
}

async function allPeople(db: Db, source: string): Promise<DirectoryState['people']> {
  const read = (after: { readonly row: number } | undefined, size: number) =>
    db
      .selectFrom('people')
      .select(['people.id as row', 'uid as id', 'key', 'status', 'digest'])
      .where('source', '=', source)
      .where('people.id', '>', after?.row ?? 0)
      .orderBy('people.id')
      .limit(size)
      .execute();
  const found = await collect(pages(PAGE, read));
  return found.map(({ id, key, status, digest }) => ({ id, key, status, digest }));
}

async function allGroups(db: Db, source: string): Promise<DirectoryState['groups']> {
  return db
    .selectFrom('groups')
    .select(['uid as id', 'key', 'status', 'digest'])
    .where('source', '=', source)
    .orderBy('groups.id')
    .execute();
}

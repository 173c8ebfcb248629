import type { StoreDialect } from '../dialect.ts';
import type { Db } from '../schema.ts';
import { transact } from '../transact.ts';
import type { Directory } from '../store.ts';
import { archiveGone } from './directory-gone.ts';
import { writeGroups } from './directory-groups.ts';
import { writeMemberships, writeNestings } from './directory-members.ts';
import { directoryState } from './directory-state.ts';
import { suspendPeople, writePeople } from './directory-people.ts';

export function directory(db: Db, dialect: StoreDialect): Directory {
  return {
    read: (source) => dialect.scan(db, () => directoryState(db, source)),

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

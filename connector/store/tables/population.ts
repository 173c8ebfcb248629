import type { Db } from '../schema.ts';
import { notArchived } from '../schema.ts';
import { chunks } from '../batches.ts';
import type { PopulationScan } from '../store.ts';
import { scanMemberships } from './population-memberships.ts';
import { scanPeople } from './population-people.ts';

const LOOK_UPS = 1_000;

export function population(db: Db): PopulationScan {
  return {
    people: (attributes, visit) => scanPeople(db, attributes, visit),

    async groups() {
      const rows = await db
        .selectFrom('groups')
        .select(['id', 'uid'])
        .where(notArchived('archived'))
        .execute();
      return new Map(rows.map(({ uid, id }) => [uid, id]));
    },

    memberships: (visit) => scanMemberships(db, visit),

    async idsOf(rows) {
      const uids = new Map<number, string>();
      for (const chunk of chunks(rows, LOOK_UPS)) {
        const found = await db.selectFrom('people').select(['id', 'uid']).where('id', 'in', chunk).execute();
        for (const { id, uid } of found) uids.set(id, uid);
      }
      return rows.map((row) => uids.get(row));
    },

    async rowOf(person) {
      const row = await db.selectFrom('people').select('id').where('uid', '=', person).executeTakeFirst();
      return row?.id;
    },
  };
}

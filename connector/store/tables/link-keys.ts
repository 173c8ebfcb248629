import { setImmediate } from 'node:timers/promises';
import { chunks } from '../batches.ts';
import { notArchived, type Db } from '../schema.ts';
import type { KeyedRow, Links } from '../store.ts';
import { transact } from '../transact.ts';

const LOOK_UPS = 500;

/** The part of the links facet about what people are recognised by. */
export function linkKeys(
  db: Db,
): Pick<Links, 'keyed' | 'meeting' | 'writeKeys' | 'keyless' | 'state' | 'setState' | 'forgetKeys'> {
  return {
    async keyed(people) {
      const found = new Map<string, KeyedRow & { readonly keys: Map<string, string> }>();
      for (const chunk of chunks([...new Set(people)], LOOK_UPS)) {
        const rows = await db
          .selectFrom('people')
          .leftJoin('link_keys', 'link_keys.person_id', 'people.id')
          .select(['people.uid as id', 'people.source', 'people.status'])
          .select(['link_keys.by', 'link_keys.value', 'link_keys.living'])
          .where('people.uid', 'in', chunk)
          .execute();
        for (const { id, source, status, by, value, living } of rows) {
          const isLiving = living === null ? status !== 'archived' : living === 1;
          const row = found.get(id) ?? { id, source, living: isLiving, keys: new Map() };
          if (by !== null && value !== null) row.keys.set(by, value);
          found.set(id, row);
        }
      }
      return [...found.values()];
    },

    async meeting(by, values) {
      const found: string[] = [];
      for (const chunk of chunks(values, LOOK_UPS)) {
        const rows = await db
          .selectFrom('link_keys')
          .innerJoin('people', 'people.id', 'link_keys.person_id')
          .select('people.uid')
          .where('link_keys.by', '=', by)
          .where('link_keys.value', 'in', chunk)
          .execute();
        for (const { uid } of rows) found.push(uid);
      }
      return found;
    },

    writeKeys: (rows) => transact(db, (inside) => writeKeys(inside, rows)),

    async keyless(sources) {
      const { total } = await db
        .selectFrom('people')
        .select((eb) => eb.fn.countAll<number>().as('total'))
        .where('source', 'in', sources)
        .where(notArchived('archived'))
        .where((eb) => {
          const own = eb.selectFrom('link_keys').select('by');
          return eb.not(eb.exists(own.whereRef('link_keys.person_id', '=', 'people.id')));
        })
        .executeTakeFirstOrThrow();
      return total;
    },

    async state() {
      // The one row is the lock: an update that changes nothing waits for whoever else has it.
      if (db.isTransaction) await db.updateTable('link_state').set({ id: 1 }).execute();
      return db.selectFrom('link_state').select(['settings', 'seq']).executeTakeFirstOrThrow();
    },

    async setState(settings, seq) {
      await db.updateTable('link_state').set({ settings, seq }).execute();
    },

    forgetKeys: () =>
      transact(db, async (inside) => {
        await inside.deleteFrom('link_keys').execute();
        await inside.deleteFrom('link_doubts').execute();
      }),
  };
}

async function writeKeys(inside: Db, rows: readonly KeyedRow[]): Promise<void> {
  for (const chunk of chunks(rows, LOOK_UPS)) {
    const uids = chunk.map(({ id }) => id);
    const people = await inside.selectFrom('people').select(['id', 'uid']).where('uid', 'in', uids).execute();
    const rowOf = new Map(people.map(({ id, uid }) => [uid, id]));
    await inside
      .deleteFrom('link_keys')
      .where('person_id', 'in', [...rowOf.values()])
      .execute();
    const values = chunk.flatMap(({ id, living, keys }) =>
      [...keys].map(([by, value]) => ({
        person_id: rowOf.get(id)!,
        by,
        value,
        living: living ? (1 as const) : (0 as const),
      })),
    );
    if (values.length > 0) await inside.insertInto('link_keys').values(values).execute();
    await setImmediate();
  }
}

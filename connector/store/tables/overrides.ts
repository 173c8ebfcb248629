import type { Selectable } from 'kysely';
import type { Override } from '../../../shared/model/permission.ts';
import type { StoreDialect } from '../dialect.ts';
import { storeProblems } from '../problems.ts';
import type { Db, OverridesTable } from '../schema.ts';
import type { Overrides } from '../store.ts';
import { toJson, withoutNulls } from '../text.ts';
import { touch } from '../touched.ts';
import { transact } from '../transact.ts';
import { noSuchPerson } from './person-conflict.ts';

export function overrides(db: Db, dialect: StoreDialect): Overrides {
  const rows = () => db.selectFrom('overrides').selectAll();
  const standing = (portal: string) =>
    rows().where('portal', '=', portal).where('ended_at', 'is', null).orderBy('id');

  return {
    add: (override) =>
      transact(db, async (inside) => {
        const row = await inside
          .insertInto('overrides')
          .values({
            uid: override.id,
            portal: override.portal,
            person: override.person,
            effect: override.effect,
            feature: override.feature,
            sites: toJson(override.sites),
            reason: override.reason,
            author: override.author,
            node: override.node,
            created_at: override.createdAt,
            expires_at: override.expiresAt ?? null,
            ended_at: override.endedAt ?? null,
          })
          .onConflict((conflict) => conflict.doNothing())
          .returning('id')
          .executeTakeFirst()
          .catch((error: unknown) => {
            throw dialect.refusal(error) === 'reference' ? noSuchPerson(override.person) : error;
          });
        if (!row) {
          const what = { fr: `l’exception ${override.id}`, en: `the override ${override.id}` };
          throw storeProblems.STORE_CONFLICT({ what });
        }
        await touchHolder(inside, override.person);
      }),

    async get(id) {
      const row = await rows().where('uid', '=', id).executeTakeFirst();
      return row && toOverride(row);
    },

    async ofPerson(portal, person) {
      return (await standing(portal).where('person', '=', person).execute()).map(toOverride);
    },

    async all(portal) {
      return (await standing(portal).execute()).map(toOverride);
    },

    end: (id, now) =>
      transact(db, async (inside) => {
        const row = await inside
          .updateTable('overrides')
          // The first end is the one that counts.
          .set((eb) => ({ ended_at: eb.fn.coalesce('ended_at', eb.val(now)) }))
          .where('uid', '=', id)
          .returning('person')
          .executeTakeFirst();
        if (!row) {
          throw storeProblems.STORE_UNKNOWN({ what: { fr: `l’exception ${id}`, en: `the override ${id}` } });
        }
        await touchHolder(inside, row.person);
      }),
  };
}

async function touchHolder(inside: Db, person: string): Promise<void> {
  const rows = await inside.selectFrom('people').select('id').where('uid', '=', person).execute();
  touch(
    inside,
    rows.map(({ id }) => id),
  );
}

function toOverride(row: Selectable<OverridesTable>): Override {
  return withoutNulls({
    id: row.uid,
    portal: row.portal,
    person: row.person,
    effect: row.effect,
    feature: row.feature,
    sites: JSON.parse(row.sites) as string[],
    reason: row.reason,
    author: row.author,
    node: row.node,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    endedAt: row.ended_at,
  });
}

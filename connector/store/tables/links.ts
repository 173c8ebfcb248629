import { setImmediate } from 'node:timers/promises';
import { chunks, collect, pages } from '../batches.ts';
import { fold } from '../fold.ts';
import { type Db, isArchived } from '../schema.ts';
import type { LinkMember, LinkRow, Links } from '../store.ts';
import { touch } from '../touched.ts';
import { transact } from '../transact.ts';
import { linkDoubts } from './link-doubts.ts';
import { linkKeys } from './link-keys.ts';

const PAGE = 5_000;
const LOOK_UPS = 500;

export function links(db: Db): Links {
  const members = () =>
    db
      .selectFrom('links')
      .innerJoin('people', 'people.id', 'links.person_id')
      .innerJoin('people as lead', 'lead.id', 'links.lead_id')
      .select(['links.person_id as row', 'links.lead_id as leadRow', 'links.by', 'links.held'])
      .select(['people.uid as person', 'lead.uid as lead']);
  const leadsOf = (people: readonly string[]) =>
    db
      .selectFrom('links')
      .innerJoin('people', 'people.id', 'links.person_id')
      .select('links.lead_id')
      .where('people.uid', 'in', people);

  return {
    ...linkKeys(db),
    ...linkDoubts(db),

    async of(people) {
      const found = new Map<string, LinkRow>();
      for (const chunk of chunks(people, LOOK_UPS))
        for (const row of await members().where('links.lead_id', 'in', leadsOf(chunk)).execute())
          found.set(row.person, toLinkRow(row));
      return [...found.values()];
    },

    async all() {
      const read = (after: { readonly row: number } | undefined, size: number) =>
        members()
          .where('links.person_id', '>', after?.row ?? 0)
          .orderBy('links.person_id')
          .limit(size)
          .execute();
      return (await collect(pages(PAGE, read))).map(toLinkRow);
    },

    async departed(name) {
      const rows = await db
        .selectFrom('people')
        .innerJoin('links', 'links.person_id', 'people.id')
        .select('people.uid')
        .whereRef('links.lead_id', '=', 'people.id')
        .where(isArchived('people.archived'))
        .where((eb) => eb.or([eb('user_name_folded', '=', fold(name)), eb('email_folded', '=', fold(name))]))
        .execute();
      return rows.map(({ uid }) => uid);
    },

    async count() {
      const { total } = await db
        .selectFrom('links')
        .select((eb) => eb.fn.countAll<number>().as('total'))
        .whereRef('person_id', '<>', 'lead_id')
        .executeTakeFirstOrThrow();
      return total;
    },

    write: (given, apart) => transact(db, (inside) => writeLinks(inside, given, apart)),
  };
}

function toLinkRow<T extends { readonly held: number }>(
  row: T,
): Omit<T, 'held'> & { readonly held: boolean } {
  return { ...row, held: row.held === 1 };
}

async function writeLinks(inside: Db, given: readonly LinkMember[], apart: readonly string[]): Promise<void> {
  const rows = await rowsOf(inside, [...given.flatMap(({ person, lead }) => [person, lead]), ...apart]);
  touch(inside, [...rows.values()]);
  for (const chunk of chunks([...new Set([...apart, ...given.map(({ person }) => person)])], LOOK_UPS))
    await inside
      .deleteFrom('links')
      .where(
        'person_id',
        'in',
        chunk.flatMap((uid) => rows.get(uid) ?? []),
      )
      .execute();
  for (const chunk of chunks(given, LOOK_UPS)) {
    const values = chunk.map(({ person, lead, by, held }) => ({
      person_id: rows.get(person)!,
      lead_id: rows.get(lead)!,
      by,
      held: held ? (1 as const) : (0 as const),
    }));
    await inside.insertInto('links').values(values).execute();
    await setImmediate();
  }
}

/** Integer rows by uid. */
async function rowsOf(db: Db, uids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = new Map<string, number>();
  for (const chunk of chunks([...new Set(uids)], LOOK_UPS)) {
    const found = await db.selectFrom('people').select(['id', 'uid']).where('uid', 'in', chunk).execute();
    for (const { id, uid } of found) rows.set(uid, id);
  }
  return rows;
}

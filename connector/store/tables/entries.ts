import { chunks, collect, pages } from '../batches.ts';
import { dnKey } from '../dn-key.ts';
import { type Db, notArchived } from '../schema.ts';
import type { Entries, NamedEntry, PresentEntry, StoredEntry } from '../store.ts';
import { entriesPart } from './entries-part.ts';

const LOOK_UPS = 1_000;
const PAGE = 10_000;

const TABLES = [
  { table: 'people', kind: 'person' },
  { table: 'groups', kind: 'group' },
] as const;

export function entries(db: Db): Entries {
  return {
    async named(source, dns) {
      const keyOf = new Map(dns.map((dn) => [dn, dnKey(dn)]));
      const held = new Map<string, NamedEntry>();
      for (const { table, kind } of TABLES)
        for (const chunk of chunks([...new Set(keyOf.values())], LOOK_UPS)) {
          const rows = await db
            .selectFrom(table)
            .select(['uid as id', 'key', 'dn_key'])
            .where('source', '=', source)
            .where('dn_key', 'in', chunk)
            .execute();
          for (const { id, key, dn_key } of rows) if (dn_key !== null) held.set(dn_key, { kind, id, key });
        }
      const found = new Map<string, NamedEntry>();
      for (const [dn, key] of keyOf) {
        const entry = held.get(key);
        if (entry) found.set(dn, entry);
      }
      return found;
    },

    async withKeys(source, keys) {
      const found: StoredEntry[] = [];
      for (const { table, kind } of TABLES)
        for (const chunk of chunks(keys, LOOK_UPS)) {
          const rows = await db
            .selectFrom(table)
            .select(['uid as id', 'key', 'status', 'dn', 'dn_key'])
            .where('source', '=', source)
            .where('key', 'in', chunk)
            .execute();
          for (const { dn, dn_key, ...row } of rows)
            found.push({ kind, ...row, ...(dn !== null && dn_key !== null && { dn }) });
        }
      return found;
    },

    async present(source) {
      const found: PresentEntry[] = [];
      for (const { table, kind } of TABLES) {
        const read = (after: { readonly id: string } | undefined, size: number) =>
          presentPage(db, table, source, after?.id, size)
            .select('dn')
            .$narrowType<{ dn: string }>()
            .execute();
        for (const entry of await collect(pages(PAGE, read))) found.push({ kind, ...entry });
      }
      return found;
    },

    async presentKeys(source, kind) {
      const table = kind === 'person' ? 'people' : 'groups';
      const read = (after: { readonly id: string } | undefined, size: number) =>
        presentPage(db, table, source, after?.id, size).execute();
      return (await collect(pages(PAGE, read))).map(({ key }) => key);
    },

    part: (source, keys) => entriesPart(db, source, keys),

    async sizes(source) {
      const row = await db
        .selectNoFrom((eb) => [
          eb
            .selectFrom('people')
            .select((rows) => rows.fn.countAll<number | string>().as('count'))
            .where('source', '=', source)
            .where('status', '=', 'active')
            .as('people'),
          eb
            .selectFrom('groups')
            .select((rows) => rows.fn.countAll<number | string>().as('count'))
            .where('source', '=', source)
            .where('status', '=', 'active')
            .as('groups'),
          eb
            .selectFrom('memberships')
            .innerJoin('groups', 'groups.id', 'memberships.group_id')
            .select((rows) => rows.fn.countAll<number | string>().as('count'))
            .where('source', '=', source)
            .as('memberships'),
          eb
            .selectFrom('nestings')
            .innerJoin('groups', 'groups.id', 'nestings.parent_id')
            .select((rows) => rows.fn.countAll<number | string>().as('count'))
            .where('source', '=', source)
            .as('nestings'),
        ])
        .executeTakeFirstOrThrow();
      const { people, groups, memberships, nestings } = row;
      return {
        people: Number(people),
        groups: Number(groups),
        memberships: Number(memberships),
        nestings: Number(nestings),
      };
    },
  };
}

/** In the order of the index that lists a source: by row, SQLite would sort the whole source again for each page. */
const presentPage = (
  db: Db,
  table: 'people' | 'groups',
  source: string,
  after: string | undefined,
  size: number,
) =>
  db
    .selectFrom(table)
    .select(['uid as id', 'key'])
    .where('source', '=', source)
    .where(notArchived('archived'))
    .where('dn', 'is not', null)
    .where('dn_key', 'is not', null)
    .where('uid', '>', after ?? '')
    .orderBy('uid')
    .limit(size);

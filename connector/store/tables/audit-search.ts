import { setImmediate } from 'node:timers/promises';
import { sql, type RawBuilder, type Selectable, type SqlBool } from 'kysely';
import type { StoreDialect } from '../dialect.ts';
import { fold } from '../fold.ts';
import type { AuditTable, Db } from '../schema.ts';
import { startsWith } from '../starts-with.ts';
import type { AuditQuery, Page } from '../store.ts';

/** A text is looked for in so many links at once, which holds the event loop for some milliseconds. */
const READ_AT_ONCE = 2_000;

/** One page of the links that match, newest first, and how many there are. */
export async function searchLinks(
  db: Db,
  dialect: StoreDialect,
  query: AuditQuery,
  { offset, limit }: Page,
): Promise<{ total: number; rows: readonly Selectable<AuditTable>[] }> {
  const newest = await db
    .selectFrom('audit')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .executeTakeFirst();
  const conditions = [...conditionsOf(query, dialect)];
  const rows: Selectable<AuditTable>[] = [];
  let total = 0;
  // Everything but a text is answered by an index, in one go.
  const size = query.text === undefined ? Infinity : READ_AT_ONCE;
  for (let top = Math.min(newest?.seq ?? 0, (query.before ?? Infinity) - 1); top > 0; top -= size) {
    const bottom = Math.max(top - size, 0);
    const among = sql.join([sql`seq > ${bottom} and seq <= ${top}`, ...conditions], sql` and `);
    const matching = await db
      .selectFrom('audit')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where(sql<SqlBool>`${among}`)
      .executeTakeFirstOrThrow();
    const skipped = Math.max(offset - total, 0);
    total += matching.count;
    if (skipped < matching.count && rows.length < limit) {
      const found = await db
        .selectFrom('audit')
        .selectAll()
        .where(sql<SqlBool>`${among}`)
        .orderBy('seq', 'desc')
        .limit(limit - rows.length)
        .offset(skipped)
        .execute();
      rows.push(...found);
    }
    await setImmediate();
  }
  return { total, rows };
}

function* conditionsOf(
  { actor, action, subject, within, from, to, text }: AuditQuery,
  dialect: StoreDialect,
): Generator<RawBuilder<SqlBool>> {
  if (actor !== undefined) yield sql`actor_folded = ${fold(actor)}`;
  if (action !== undefined) yield startsWith(sql.ref('action_folded'), fold(action));
  if (subject !== undefined) yield sql`subject_folded = ${fold(subject)}`;
  if (within !== undefined) {
    const column = sql.ref<string>('subject_folded');
    yield sql`(${column} = ${fold(within)} or ${startsWith(column, fold(`${within}/`))})`;
  }
  if (from !== undefined) yield sql`at >= ${from}`;
  if (to !== undefined) yield sql`at < ${to}`;
  if (text === undefined) return;
  // Inside the data, quotes and control characters stand as JSON writes them.
  const written = JSON.stringify(text).slice(1, -1);
  yield sql`(${sql.join(
    [
      ...(['actor_folded', 'action_folded', 'subject_folded'] as const).map((column) =>
        dialect.contains(sql.ref(column), fold(text)),
      ),
      dialect.contains(dialect.fold(sql.ref('data')), fold(written)),
    ],
    sql` or `,
  )})`;
}
